using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>
/// The check digits and check characters of the identifier standards, from the characters before them. Those must be what the standard allows there;
/// for others the answer means nothing.
/// </summary>
internal static class CheckCharacters
{
    /// <summary>What to tell who sent an identifier with a wrong check character, whose right one is a value in base 36.</summary>
    public static string Advice(uint expected)
        => $"After these characters the check character is {Characters.Alphanumeric<char>(expected)}, so at least one of them is wrong. Check it against its source.";

    /// <summary>The check digit of an ISWC (ISO 15707: seed 1) or an IPI base number (seed 2): each digit times its place, and what is missing to ten.</summary>
    public static uint PlaceWeighted<TChar>(ReadOnlySpan<TChar> digits, uint seed)
        where TChar : unmanaged
    {
        uint sum = seed;
        for (int i = 0; i < digits.Length; i++)
        {
            sum = unchecked(sum + ((uint)(i + 1) * Digit(digits[i])));
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>The two check digits of an IPI name number, after nine digits weighted 10 to 2, modulo 101.</summary>
    public static uint IpiName<TChar>(ReadOnlySpan<TChar> digits)
        where TChar : unmanaged
    {
        uint sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            sum = unchecked(sum + ((uint)(10 - i) * Digit(digits[i])));
        }

        uint rest = sum % 101;
        return rest == 0 ? 0 : (101 - rest) % 100;
    }

    /// <summary>The check character of ISO 7064 MOD 11-2 after at most 15 digits, as a value: 10 is written X.</summary>
    public static uint Mod11Radix2<TChar>(ReadOnlySpan<TChar> digits)
        where TChar : unmanaged
    {
        // A digit n places left of the check character counts 2^n, modulo 11.
        ReadOnlySpan<byte> powers = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        powers = powers[^digits.Length..];
        uint sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            sum = unchecked(sum + (powers[i] * Digit(digits[i])));
        }

        return (12 - (sum % 11)) % 11;
    }

    /// <summary>The check character of ISO 7064 MOD 37,36 after letters and digits, as a value in base 36.</summary>
    /// <param name="characters">Letters and digits.</param>
    /// <param name="product">The state that <see cref="Mod37State"/> gave for the characters before these.</param>
    public static uint Mod37Radix36<TChar>(ReadOnlySpan<TChar> characters, uint product = 36)
        where TChar : unmanaged
        => (37 - Mod37State(characters, product)) % 36;

    /// <summary>The state of ISO 7064 MOD 37,36, from 1 to 36.</summary>
    public static uint Mod37State<TChar>(ReadOnlySpan<TChar> characters, uint product = 36)
        where TChar : unmanaged
    {
        foreach (TChar unit in characters)
        {
            unchecked
            {
                uint sum = product + Characters.Value(unit);
                sum = sum > 36 ? sum - 36 : sum;
                product = sum > 18 ? (2 * sum) - 37 : 2 * sum;
            }
        }

        return product;
    }

    /// <summary>The GS1 check digit of a GTIN: weights 3 and 1 from the right (GS1 General Specifications, section 7.9).</summary>
    public static uint Gtin<TChar>(ReadOnlySpan<TChar> digits)
        where TChar : unmanaged
    {
        uint sum = 0;
        uint weight = 3;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            sum = unchecked(sum + (weight * Digit(digits[i])));
            weight = 4 - weight;
        }

        return (10 - (sum % 10)) % 10;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digit<TChar>(TChar unit)
        where TChar : unmanaged
        => unchecked(Characters.Code(unit) - '0');
}
