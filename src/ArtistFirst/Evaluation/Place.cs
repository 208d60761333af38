using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// One place for which everybody's consent is asked: a territory, or what of the world has no code yet. A request for the whole world
/// is a request for each of its places.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place
{
    private readonly Territory _territory;
    private readonly bool _isRest;

    private Place(Territory territory, bool isRest)
    {
        _territory = territory;
        _isRest = isRest;
    }

    /// <summary>What of the world has no code yet.</summary>
    public static Place RestOfWorld => new(default, isRest: true);

    /// <summary>A territory, not the whole world.</summary>
    public static Place In(Territory territory) => new(territory, isRest: false);

    /// <summary>Every place there is: the territories in the order of their codes, then the rest of the world.</summary>
    public static IEnumerable<Place> All()
    {
        foreach (Territory territory in TerritorySet.Worldwide)
        {
            yield return In(territory);
        }

        yield return RestOfWorld;
    }

    public bool IsIn(in TerritorySet territories) => _isRest ? territories.HasRestOfWorld : territories.Contains(_territory);

    public override string ToString() => _isRest ? "the rest of the world" : _territory.ToString();
}
