namespace ArtistFirst;

/// <summary>
/// The check digits and check characters of the identifier standards, from the characters before them, which must have been found to be what the standard
/// allows there.
/// </summary>
internal static class CheckCharacters
{
    /// <summary>The state of ISO 7064 MOD 37,36 by the state before, 1 to 36, plus the character's value: modulo 36 (with 36 for 0), doubled, modulo 37.</summary>
    private static ReadOnlySpan<byte> Mod37Next =>
    [
        0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35,
        2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33,
    ];

    /// <summary>What to tell who sent an identifier with a wrong check character, whose right one is a value in base 36.</summary>
    public static string Advice(uint expected)
        => $"After these characters the check character is {Characters.Alphanumeric<char>(expected)}, so at least one of them is wrong. Check it against its source.";

    /// <summary>The check digit of an ISWC (ISO 15707: seed 1) or an IPI base number (seed 2): each digit times its place, and what is missing to ten.</summary>
    public static uint PlaceWeighted<TChar>(ReadOnlySpan<TChar> nineDigits, uint seed)
        where TChar : unmanaged
    {
        uint ninth = unchecked(Characters.Code(nineDigits[8]) - '0');
        uint sum = unchecked(seed + EightDigits.Weigh(EightDigits.Load(nineDigits), 0x0807_0605_0403_0201) + (9 * ninth));
        return (10 - (sum % 10)) % 10;
    }

    /// <summary>The two check digits of an IPI name number: the digits weighted 10 to 2, modulo 101.</summary>
    public static uint IpiName<TChar>(ReadOnlySpan<TChar> nineDigits)
        where TChar : unmanaged
    {
        uint ninth = unchecked(Characters.Code(nineDigits[8]) - '0');
        uint sum = unchecked(EightDigits.Weigh(EightDigits.Load(nineDigits), 0x0304_0506_0708_090A) + (2 * ninth));
        uint rest = sum % 101;
        return rest == 0 ? 0 : (101 - rest) % 100;
    }

    /// <summary>The check character of ISO 7064 MOD 11-2 as a value: 10 is written X.</summary>
    public static uint Mod11Radix2<TChar>(ReadOnlySpan<TChar> fifteenDigits)
        where TChar : unmanaged
    {
        // A digit n places left of the check character counts 2^n, modulo 11. The eighth digit is in both words: it counts in the first alone.
        uint first = EightDigits.Weigh(EightDigits.Load(fifteenDigits), 0x0306_0102_0408_050A);
        uint last = EightDigits.Weigh(EightDigits.Load(fifteenDigits[7..]), 0x0204_0805_0A09_0700);
        return unchecked(12 - ((first + last) % 11)) % 11;
    }

    /// <summary>The check character of ISO 7064 MOD 37,36 after letters and digits, as a value in base 36.</summary>
    /// <param name="characters">Letters and digits.</param>
    /// <param name="state">What <see cref="Mod37State"/> gave for the characters before these.</param>
    public static uint Mod37Radix36<TChar>(ReadOnlySpan<TChar> characters, uint state = 36)
        where TChar : unmanaged
        => (37 - Mod37State(characters, state)) % 36;

    /// <summary>The state of ISO 7064 MOD 37,36 after letters and digits, 1 to 36.</summary>
    public static uint Mod37State<TChar>(ReadOnlySpan<TChar> characters, uint state = 36)
        where TChar : unmanaged
    {
        foreach (TChar unit in characters)
        {
            state = Mod37Next[unchecked((int)(state + Characters.Value(unit)))];
        }

        return state;
    }

    /// <summary>The GS1 check digit of a GTIN: weights 3 and 1 from the right (GS1 General Specifications, section 7.9).</summary>
    public static uint Gtin<TChar>(ReadOnlySpan<TChar> digits)
        where TChar : unmanaged
    {
        uint sum = 0;
        int left = digits.Length;
        if (left >= 8)
        {
            left -= 8;
            sum = EightDigits.Weigh(EightDigits.Load(digits[left..]), 0x0301_0301_0301_0301);
        }

        // The digit left of eight is again one that counts three times.
        for (uint weight = 3; left > 0; weight = 4 - weight)
        {
            left--;
            sum = unchecked(sum + (weight * (Characters.Code(digits[left]) - '0')));
        }

        return (10 - (sum % 10)) % 10;
    }
}
