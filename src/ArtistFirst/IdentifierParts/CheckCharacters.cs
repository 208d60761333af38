using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>What the check digits and check characters of the identifier standards have in common.</summary>
internal static class CheckCharacters
{
    /// <summary>The state of ISO 7064 MOD 37,36 by the state before, 1 to 36, plus the character's value: modulo 36 (with 36 for 0), doubled, modulo 37.</summary>
    private static ReadOnlySpan<byte> Mod37Next =>
    [
        0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35,
        2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33,
    ];

    /// <summary>
    /// Whether the number divides without a rest, by one multiplication (Lemire, Kaser, Kurz: Faster remainder by direct computation, 2019). Right for
    /// numbers below 2^16 and divisors up to 2^8, more than any weighted sum of sixteen digits has.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMultiple(uint number, uint divisor) => unchecked(number * ((uint.MaxValue / divisor) + 1)) <= uint.MaxValue / divisor;

    /// <summary>What to tell who sent an identifier with a wrong check: the check that would be right. Null where something else is wrong.</summary>
    /// <param name="compact">The identifier in capital letters and digits.</param>
    public static string? Advice<T>(ReadOnlySpan<byte> compact)
        where T : IIdentifier<T>
    {
        Span<byte> corrected = stackalloc byte[compact.Length];
        compact.CopyTo(corrected);
        for (uint check = 0; check < 36 && !compact.IsEmpty; check++)
        {
            corrected[^1] = Characters.Alphanumeric<byte>(check);
            if (T.TryRead<byte>(corrected, out _))
            {
                return $"After these characters the check character is {(char)corrected[^1]}, so at least one of them is wrong. Check it against its source.";
            }
        }

        return null;
    }

    /// <summary>The check character of ISO 7064 MOD 37,36 after letters and digits, as a value in base 36.</summary>
    /// <param name="characters">Letters and digits.</param>
    /// <param name="state">What <see cref="Mod37State"/> gave for the characters before these.</param>
    public static uint Mod37Radix36<TChar>(ReadOnlySpan<TChar> characters, uint state)
        where TChar : unmanaged
        => (37 - Mod37State(characters, state)) % 36;

    /// <summary>The state of ISO 7064 MOD 37,36 after letters and digits, 1 to 36; 36 is the one to begin with.</summary>
    public static uint Mod37State<TChar>(ReadOnlySpan<TChar> characters, uint state = 36)
        where TChar : unmanaged
    {
        foreach (TChar unit in characters)
        {
            state = Mod37Next[unchecked((int)(state + Characters.Value(unit)))];
        }

        return state;
    }
}
