namespace ArtistFirst.Registry.Tests;

public sealed class TisTerritoriesTests
{
    [Fact]
    public void The_world_is_everything_also_what_has_no_code_yet() => Assert.True(TisTerritories.Find(2136)!.Value.Included.IsWorldwide);

    [Theory]
    [InlineData(752, "SE")]
    [InlineData(208, "DK FO GL")]
    [InlineData(540, "NC")]
    [InlineData(2110, "BE LU NL AW BQ CW SX")]
    [InlineData(2109, "EE LV LT")]
    [InlineData(2127, "AX BV DK FI FO GL IS NO SE SJ")]
    public void A_number_stands_for_its_territories(int number, string expected) => Assert.Equal(TerritorySet.Parse(expected), TisTerritories.Find(number)!.Value.Included);

    [Theory]
    [InlineData(280)] // Germany until 1990
    [InlineData(810)] // USSR
    [InlineData(2135)]
    [InlineData(0)]
    [InlineData(9999)]
    public void Countries_that_are_no_more_and_numbers_of_nothing_stand_for_nothing(int number) => Assert.Null(TisTerritories.Find(number));

    [Fact]
    public void What_is_disputed_is_out_of_a_claim_and_in_an_exclusion()
    {
        TisGroup europe = TisTerritories.Find(2120)!.Value;
        Territory turkey = Territory.Parse("TR");
        Assert.False(europe.Included.Contains(turkey));
        Assert.True(europe.Excluded.Contains(turkey));
        Assert.True(europe.Included.IsSubsetOf(europe.Excluded));
    }

    [Fact]
    public void Every_group_is_known_and_within_the_world()
    {
        Assert.Equal(Enumerable.Range(2100, 35).Append(2136), TisTerritories.AllGroups.Order());
        Assert.All(TisTerritories.AllGroups, static number => Assert.False(TisTerritories.Find(number)!.Value.Included.IsEmpty));
        Assert.Equal(27, TisTerritories.Find(2123)!.Value.Included.Count - TerritorySet.Parse("FO GL AX BL GF GP MF MQ PM RE TF WF YT AW BQ CW SX").Count);
    }
}
