using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>
/// Which places stand for the whole world: two places that lie in the same of some sets of territories have the same answer, so the first of
/// them speaks for both.
/// </summary>
internal static class WorldPlaces
{
    private const int MostSets = 64;

    /// <summary>The places, in the order of their codes.</summary>
    /// <param name="sets">All sets of territories that can make a difference.</param>
    public static ImmutableArray<Place> Of(IEnumerable<TerritorySet> sets)
    {
        TerritorySet[] parts = [.. sets.Where(static set => !set.IsWorldwide).Distinct()];
        if (parts.Length > MostSets)
        {
            return [.. Place.All()];
        }

        HashSet<ulong> seen = [];
        ImmutableArray<Place>.Builder places = ImmutableArray.CreateBuilder<Place>();
        foreach (Place place in Place.All())
        {
            if (seen.Add(SignatureOf(place, parts)))
            {
                places.Add(place);
            }

            if (parts.Length == 0)
            {
                break;
            }
        }

        return places.DrainToImmutable();
    }

    private static ulong SignatureOf(Place place, TerritorySet[] parts)
    {
        ulong signature = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            signature |= place.IsIn(parts[part]) ? 1UL << part : 0;
        }

        return signature;
    }
}
