using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The code of a recording (ISO 3901:2019): a prefix of two letters and three letters or digits, two digits of the year, five of the designation.
/// There is no check digit, and no element tells today's owner or country. The default value means "no recording" and equals none that was parsed.
/// Equality and order are those of the canonical text, USPR37300012.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Isrc>))]
public readonly record struct Isrc : IIdentifierValue<Isrc>
{
    private const int Length = 12;
    private const uint Designations = 10_000_000;
    private const ulong AfterLetters = 36UL * 36 * 36 * Designations;

    // AA00000000: the first two characters are letters, so that no code packs to zero.
    private const ulong FirstPacked = ((10 * 36) + 10) * AfterLetters;
    private const ulong LastPacked = (36 * 36 * AfterLetters) - 1;

    private Isrc(ulong packed) => Packed = packed;

    static string IIdentifier<Isrc>.Expected => "an ISRC (2 letters, 3 letters or digits, 7 digits; such as USPR37300012)";

    /// <summary>
    /// The code as a number below 2^50, without loss: five characters in base 36, then seven digits. Its order is that of the text.
    /// Zero for the default value.
    /// </summary>
    public ulong Packed { get; }

    /// <summary>Whether this is the default value, which names no recording.</summary>
    public bool IsEmpty => Packed == 0;

    /// <summary>
    /// Whether the first two letters are among those given out: the ISO 3166-1 codes and BC BK BP BX CB CP DG FX GX KS QM QN QT QZ UK XK YU ZB ZZ
    /// (ISRC Bulletin 2015/01 and later). A well-formed code with other letters, such as AA in examples, names no recording.
    /// </summary>
    public bool HasAllocatedPrefix => IsrcPrefixes.Contains((uint)(Packed / AfterLetters));

    /// <summary>The code that <see cref="Packed"/> came from.</summary>
    /// <param name="packed">A value of <see cref="Packed"/>; zero gives the default value.</param>
    /// <exception cref="ArgumentOutOfRangeException">No code packs to this number.</exception>
    public static Isrc FromPacked(ulong packed) => TryUnpack(packed, out Isrc isrc)
        ? isrc
        : throw new ArgumentOutOfRangeException(nameof(packed), packed, "Expected a number that Isrc.Packed gave; no code packs to this one.");

    /// <summary>The code that <see cref="Packed"/> came from, where the number came from it. Zero gives the default value.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    internal static bool TryUnpack(ulong packed, out Isrc isrc)
    {
        bool isCode = packed == 0 || (packed is >= FirstPacked and <= LastPacked && packed / AfterLetters % 36 >= 10);
        isrc = isCode ? new Isrc(packed) : default;
        return isCode;
    }

    /// <summary>Reads a code, also with the label ISRC, hyphens, spaces or small letters: <c>ISRC US-PR3-73-00012</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no ISRC; the message says what was expected and what came.</exception>
    public static Isrc Parse(string text) => IdentifierText.Parse<Isrc>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Isrc)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Isrc isrc) => TryRead(text.AsSpan(), out isrc);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isrc">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISRC.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Isrc isrc) => TryRead(text, out isrc);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="isrc">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISRC.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Isrc isrc) => TryRead(utf8Text, out isrc);

    /// <summary>The canonical text, USPR37300012; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, USPR37300012. D: for display, US-PR3-73-00012.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 15 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, USPR37300012. D: for display, US-PR3-73-00012.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 15 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, USPR37300012. D: for display, US-PR3-73-00012.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Isrc other) => Packed.CompareTo(other.Packed);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Isrc left, Isrc right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Isrc left, Isrc right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Isrc left, Isrc right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Isrc left, Isrc right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Isrc>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Isrc value) => TryRead(text, out value);

    int IIdentifier<Isrc>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Isrc isrc)
        where TChar : unmanaged
    {
        if (text.Length == Length)
        {
            return TryReadCompact(text, out isrc);
        }

        return TryReadLenient(text, out isrc);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Isrc isrc)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte["ISRC".Length + Length];
        return TryReadCompact(CompactText.Compact(text, "ISRC"u8, " -"u8, buffer), out isrc);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Isrc isrc)
        where TChar : unmanaged
    {
        isrc = default;
        if (text.Length != Length)
        {
            return false;
        }

        uint first = Characters.Value(text[0]);
        uint second = Characters.Value(text[1]);
        uint third = Characters.Value(text[2]);
        uint fourth = Characters.Value(text[3]);
        uint fifth = Characters.Value(text[4]);
        ulong seven = EightDigits.ZeroFirst(TwoEnds.First(text[4..]));
        bool isPrefix = first >= 10 && second >= 10 && (first | second | third | fourth | fifth) < Characters.No;
        if (!isPrefix || !EightDigits.AreDigits(seven))
        {
            return false;
        }

        uint prefix = unchecked((((((((first * 36) + second) * 36) + third) * 36) + fourth) * 36) + fifth);
        isrc = new Isrc(unchecked(((ulong)prefix * Designations) + EightDigits.ToNumber(seven)));
        return true;
    }

    private int Write<TChar>(Span<TChar> destination, bool display)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        Span<TChar> text = stackalloc TChar[Length];
        (ulong prefix, ulong number) = Math.DivRem(Packed, Designations);
        AlphanumericText.Write(text[..5], prefix);
        DecimalText.Write(text[5..], number);
        return display ? Picture.Write(text, "??-???-??-?????"u8, destination) : Picture.Write(text, destination);
    }
}
