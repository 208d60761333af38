namespace ArtistFirst.Tests;

public sealed class WorldPlacesTests
{
    [Theory]
    [InlineData(new string[0], 1)]
    [InlineData(new[] { "*" }, 1)]
    [InlineData(new[] { "SE" }, 2)]
    [InlineData(new[] { "SE NO", "* -SE", "*" }, 3)]
    [InlineData(new[] { "SE", "US" }, 3)]
    public void One_place_stands_for_all_that_lie_in_the_same_sets(string[] sets, int expected)
    {
        TerritorySet[] parsed = [.. sets.Select(TerritorySet.Parse)];
        Place[] places = [.. WorldPlaces.Of(parsed)];
        Assert.Equal(expected, places.Length);
        foreach (Place place in Place.All())
        {
            Place first = places.First(candidate => parsed.All(set => candidate.IsIn(set) == place.IsIn(set)));
            Assert.Equal(first, Place.All().First(candidate => parsed.All(set => candidate.IsIn(set) == place.IsIn(set))));
        }
    }

    [Fact]
    public void Where_there_are_too_many_sets_every_place_stands_for_itself()
    {
        List<TerritorySet> sets = [];
        foreach (Territory territory in TerritorySet.Worldwide)
        {
            sets.Add(TerritorySet.Of(territory));
        }

        Assert.Equal(251, WorldPlaces.Of(sets).Length);
    }
}
