using System.Collections;

namespace ArtistFirst;

/// <summary>The first two letters that the registration authority has given out for recording codes.</summary>
internal static class IsrcPrefixes
{
    private const int Letters = 26;

    // Beyond the countries: more codes for the United States, Brazil, South Korea and others, and the authority's own.
    private const string BeyondCountries = "BC BK BP BX CB CP DG FX GX KS QM QN QT QZ UK XK YU ZB ZZ";

    private static readonly BitArray Allocated = Build();

    /// <summary>Whether the two letters have been given out.</summary>
    /// <param name="prefix">Two letters in base 36.</param>
    public static bool Contains(uint prefix)
    {
        (uint first, uint second) = Math.DivRem(prefix, 36U);
        return first >= 10 && second >= 10 && Allocated[(int)(((first - 10) * Letters) + second - 10)];
    }

    private static BitArray Build()
    {
        BitArray allocated = new(Letters * Letters);
        foreach (Territory territory in TerritorySet.Worldwide)
        {
            Add(allocated, territory.ToString());
        }

        foreach (string code in BeyondCountries.Split(' '))
        {
            Add(allocated, code);
        }

        return allocated;
    }

    private static void Add(BitArray allocated, string code) => allocated[((code[0] - 'A') * Letters) + code[1] - 'A'] = true;
}
