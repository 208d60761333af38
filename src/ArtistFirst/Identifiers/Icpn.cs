using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The product code of a release, DDEX's ICPN: an EAN, UPC or GTIN of 8, 12, 13 or 14 digits, the last of which checks the others and finds every single
/// wrong digit (GS1 General Specifications, section 7.9). Codes are equal when they are equal after zeros are put in front up to 14 digits, as GS1 has it:
/// 718752155427 is 0718752155427. The text keeps the digits it came with. The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Icpn>))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Icpn : IIdentifierValue<Icpn>
{
    private const int Longest = 14;
    private readonly ulong _number;
    private readonly byte _length;

    private Icpn(ulong number, int length)
    {
        _number = number;
        _length = (byte)length;
    }

    static string IIdentifier<Icpn>.Expected => "a product code (EAN, UPC or GTIN of 8, 12, 13 or 14 digits; such as 5901234123457)";

    /// <summary>Whether this is the default value, which names no product.</summary>
    public bool IsEmpty => _length == 0;

    static string? IIdentifier<Icpn>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[Longest];
        ReadOnlySpan<byte> digits = CompactText.Compact(text, default, " -"u8, buffer);
        return IsLength(digits.Length) && digits.IndexOfAnyExcept((byte)'0') < 0
            ? "All zeros mean that there is no code. Leave it out."
            : CheckCharacters.Advice<Icpn>(digits);
    }

    /// <summary>The code as 14 digits, zeros in front: equal codes have equal ones. Empty for the default value.</summary>
    public string ToGtin14() => IsEmpty ? string.Empty : new Icpn(_number, Longest).ToString();

    /// <summary>Whether both are the same code, whatever zeros stand in front.</summary>
    /// <param name="other">The other code.</param>
    public bool Equals(Icpn other) => _number == other._number;

    /// <inheritdoc/>
    public override int GetHashCode() => _number.GetHashCode();

    /// <summary>Reads a code of digits, also with spaces or hyphens: <c>5 901234 123457</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no product code; the message says what was expected and what came.</exception>
    public static Icpn Parse(string text) => IdentifierText.Parse<Icpn>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Icpn)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Icpn icpn) => TryRead(text.AsSpan(), out icpn);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="icpn">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a product code.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Icpn icpn) => TryRead(text, out icpn);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="icpn">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a product code.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Icpn icpn) => TryRead(utf8Text, out icpn);

    /// <summary>The canonical text, 5901234123457, with the digits it was read with; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, 5901234123457. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 14 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 5901234123457. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 14 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 5901234123457. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the codes as 14 digits; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Icpn other) => _number.CompareTo(other._number);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Icpn left, Icpn right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Icpn left, Icpn right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Icpn left, Icpn right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Icpn left, Icpn right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Icpn>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Icpn value) => TryRead(text, out value);

    int IIdentifier<Icpn>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Icpn icpn)
        where TChar : unmanaged
    {
        if (TryReadCompact(text, out icpn))
        {
            return true;
        }

        return TryReadLenient(text, out icpn);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Icpn icpn)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte[Longest];
        return TryReadCompact(CompactText.Compact(text, default, " -"u8, buffer), out icpn);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Icpn icpn)
        where TChar : unmanaged
    {
        // From the right, digits count once and three times in turn, and the sum of all is a multiple of ten.
        Vector128<sbyte> weights = Vector128.Create(3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
        if (!IsLength(text.Length) || !DigitRow.TryRead(text, weights, out ulong number, out uint sum) || number == 0 || !CheckCharacters.IsMultiple(sum, 10))
        {
            icpn = default;
            return false;
        }

        icpn = new Icpn(number, text.Length);
        return true;
    }

    private static bool IsLength(int length) => length is 8 or 12 or 13 or 14;

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
    {
        Span<TChar> text = stackalloc TChar[_length];
        DecimalText.Write(text, _number);
        return Picture.Write(text, destination);
    }
}
