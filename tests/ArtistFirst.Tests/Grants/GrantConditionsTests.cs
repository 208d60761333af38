namespace ArtistFirst.Tests;

public sealed class GrantConditionsTests
{
    internal static readonly GrantConditions Studio = new()
    {
        Uses = Uses.Remix,
        Territories = TerritorySet.Worldwide,
        Models = [ModelPattern.Parse("studio@*")],
        Destinations = Destinations.InApp,
        Duties = Duties.Credit,
        NotBefore = SomeRights.Now,
    };

    [Fact]
    public void Conditions_with_the_same_entries_are_equal()
    {
        GrantConditions same = Studio with { Models = [ModelPattern.Parse("studio@*")] };
        Assert.Equal(Studio, same);
        Assert.Equal(Studio.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Conditions_that_differ_in_anything_are_not()
    {
        GrantConditions[] others =
        [
            Studio with { Uses = Uses.Remix | Uses.Stems },
            Studio with { Territories = TerritorySet.Parse("* -SE") },
            Studio with { Models = [ModelPattern.Parse("studio@3")] },
            Studio with { Models = [ModelPattern.Parse("studio@*"), ModelPattern.Parse("other@1")] },
            Studio with { Destinations = Destinations.All },
            Studio with { Duties = Duties.Pay },
            Studio with { NotBefore = null },
            Studio with { ExpiresAt = SomeRights.Now },
        ];
        Assert.All(others, static other => Assert.NotEqual(Studio, other));
    }
}
