using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class TerritorySetTests
{
    private static readonly Territory[] All = [.. Listed(TerritorySet.Worldwide)];

    [Fact]
    public void Default_is_empty()
    {
        TerritorySet none = default;
        Assert.True(none.IsEmpty && none == TerritorySet.Empty && !none.IsWorldwide && !none.HasRestOfWorld);
        Assert.Equal((0, string.Empty), (none.Count, none.ToString()));
        Assert.All(All, territory => Assert.False(none.Contains(territory)));
    }

    [Fact]
    public void World_holds_every_territory()
    {
        Assert.True(TerritorySet.Worldwide.IsWorldwide && TerritorySet.Worldwide.HasRestOfWorld && TerritorySet.Worldwide.Contains(Territory.Worldwide));
        Assert.Equal((250, "*", 250), (TerritorySet.Worldwide.Count, TerritorySet.Worldwide.ToString(), All.Length));
        Assert.Equal(TerritorySet.Worldwide, TerritorySet.Of(Territory.Worldwide));
    }

    [Fact]
    public void World_is_more_than_the_list_of_all_codes()
    {
        TerritorySet list = TerritorySet.Of(All);
        Assert.Equal(250, list.Count);
        Assert.False(list.IsWorldwide || list.HasRestOfWorld || list.Contains(Territory.Worldwide));
        Assert.True(list.IsSubsetOf(TerritorySet.Worldwide) && !TerritorySet.Worldwide.IsSubsetOf(list));
    }

    [Fact]
    public void World_without_some_holds_the_rest()
    {
        TerritorySet set = TerritorySet.Worldwide.Except(TerritorySet.Parse("DE FR"));
        Assert.True(set.HasRestOfWorld && !set.IsWorldwide && set.Contains(Some.Sweden));
        Assert.False(set.Contains(Territory.Parse("DE")) || set.Contains(Territory.Worldwide));
        Assert.Equal((248, "* -DE -FR"), (set.Count, set.ToString()));
        Assert.Equal(TerritorySet.Parse("DE FR"), set.Complement);
    }

    [Fact]
    public void Nowhere_is_in_no_set()
    {
        Assert.False(TerritorySet.Worldwide.Contains(default));
        Assert.Throws<ArgumentException>(() => TerritorySet.Of(Some.Sweden, default));
    }

    [Fact]
    public void Sets_keep_the_laws_of_algebra() => Check.One(Some.Seeded.WithMaxTest(1000), Prop.ForAll(Some.Drawn(random => (Draw(random), Draw(random), Draw(random))), sets =>
    {
        (TerritorySet a, TerritorySet b, TerritorySet c) = sets;
        Assert.Equal(a.Union(b), b.Union(a));
        Assert.Equal(a.Intersect(b), b.Intersect(a));
        Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
        Assert.Equal(a.Intersect(b).Intersect(c), a.Intersect(b.Intersect(c)));
        Assert.Equal(a.Intersect(b.Union(c)), a.Intersect(b).Union(a.Intersect(c)));
        Assert.Equal(a.Union(b.Intersect(c)), a.Union(b).Intersect(a.Union(c)));
        Assert.Equal(a.Union(b).Complement, a.Complement.Intersect(b.Complement));
        Assert.Equal((a, a, a), (a.Complement.Complement, a.Union(a.Intersect(b)), a.Intersect(a.Union(b))));
        Assert.Equal((TerritorySet.Worldwide, TerritorySet.Empty), (a.Union(a.Complement), a.Intersect(a.Complement)));
        Assert.Equal(a.Except(b), a.Intersect(b.Complement));
        Assert.Equal(a.IsSubsetOf(b), a.Union(b) == b);
        Assert.Equal(a.Overlaps(b), a.Intersect(b) != TerritorySet.Empty);
    }));

    [Fact]
    public void Sets_do_what_sets_of_territories_do() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(random => (Draw(random), Draw(random))), sets =>
    {
        (TerritorySet a, TerritorySet b) = sets;
        HashSet<Territory> left = [.. Listed(a)];
        HashSet<Territory> right = [.. Listed(b)];
        Assert.Equal(left.Count, a.Count);
        Assert.Equal(left.Union(right).Order(), Listed(a.Union(b)));
        Assert.Equal(left.Intersect(right).Order(), Listed(a.Intersect(b)));
        Assert.Equal(left.Except(right).Order(), Listed(a.Except(b)));
        Assert.Equal((a.HasRestOfWorld || b.HasRestOfWorld, a.HasRestOfWorld && b.HasRestOfWorld), (a.Union(b).HasRestOfWorld, a.Intersect(b).HasRestOfWorld));
        Assert.All(All, territory => Assert.Equal(left.Contains(territory), a.Contains(territory)));
        Assert.Equal((a == b, a == b), (left.SetEquals(right) && a.HasRestOfWorld == b.HasRestOfWorld, a.Equals(b) && a.GetHashCode() == b.GetHashCode()));
    }));

    [Fact]
    public void Nothing_allocates()
    {
        TerritorySet a = TerritorySet.Parse("* -DE");
        TerritorySet b = TerritorySet.Parse("SE NO ZW");
        long least = long.MaxValue;
        for (int run = 0; run < 20; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int count = 0;
            foreach (Territory territory in a.Union(b).Intersect(b.Complement).Except(b))
            {
                count += a.Contains(territory) ? 1 : 0;
            }

            bool isRight = count == 246 && b.IsSubsetOf(a) && a.Overlaps(b) && a != b && a.Count == 249 && TerritorySet.TryParse("SE,NO", out _);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(isRight);
        }

        Assert.Equal(0, least);
    }

    public static TerritorySet Draw(Random random)
    {
        TerritorySet set = TerritorySet.Of(random.GetItems(All, random.Next(8) == 0 ? 250 : random.Next(6)));
        return random.Next(2) == 0 ? set : set.Complement;
    }

    private static List<Territory> Listed(TerritorySet set)
    {
        List<Territory> list = [];
        foreach (Territory territory in set)
        {
            list.Add(territory);
        }

        return list;
    }
}
