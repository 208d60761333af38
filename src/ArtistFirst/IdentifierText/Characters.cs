using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>Characters of identifiers, whether they come as UTF-16 units or as UTF-8 bytes. All that matter are ASCII.</summary>
internal static class Characters
{
    /// <summary>Not a letter or digit. One bit that no value has, so that values can be gathered with "or" and tested once.</summary>
    public const uint No = 0x40;

    /// <summary>By ASCII code: 0 to 9 for digits, 10 to 35 for letters of either case, <see cref="No"/> for the rest.</summary>
    private static ReadOnlySpan<byte> Values =>
    [
        None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
        None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
        None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, None, None, None, None, None, None,
        None, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, None, None, None, None, None,
        None, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, None, None, None, None, None,
    ];

    // The same as No, in the type of the table.
    private const byte None = (byte)No;

    /// <summary>The code of one unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Code<TChar>(TChar unit)
        where TChar : unmanaged
        => Unsafe.SizeOf<TChar>() == sizeof(byte) ? Unsafe.BitCast<TChar, byte>(unit) : Unsafe.BitCast<TChar, char>(unit);

    /// <summary>The unit of an ASCII code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TChar Unit<TChar>(uint code)
        where TChar : unmanaged
        => Unsafe.SizeOf<TChar>() == sizeof(byte) ? Unsafe.BitCast<byte, TChar>(unchecked((byte)code)) : Unsafe.BitCast<char, TChar>(unchecked((char)code));

    /// <summary>The value of a letter or digit in base 36, or <see cref="No"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Value<TChar>(TChar unit)
        where TChar : unmanaged
    {
        uint code = Code(unit);
        return code < 128 ? Values[(int)code] : No;
    }

    /// <summary>The digit or capital letter of a value in base 36.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TChar Alphanumeric<TChar>(uint value)
        where TChar : unmanaged
        => Unit<TChar>(unchecked(value + (value < 10 ? '0' : 'A' - 10u)));

    /// <summary>Whether the text is these ASCII characters, in either case.</summary>
    public static bool StartsWith<TChar>(ReadOnlySpan<TChar> text, string lowerCase)
        where TChar : unmanaged
    {
        if (text.Length < lowerCase.Length)
        {
            return false;
        }

        for (int i = 0; i < lowerCase.Length; i++)
        {
            uint code = Code(text[i]);
            uint lower = code is >= 'A' and <= 'Z' ? code | 0x20 : code;
            if (lower != lowerCase[i])
            {
                return false;
            }
        }

        return true;
    }
}
