using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The code of a musical work (ISO 15707): T, nine digits and a check digit. The check digit finds every single wrong digit in the places
/// 1, 3, 7 and 9 and most in the others, where the weight shares a factor with ten. The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Iswc>))]
public readonly record struct Iswc : IIdentifierValue<Iswc>
{
    private const int Length = 11;
    private const uint Seed = 1;

    // Ten digits, the last of which is the check digit: never zero, as nine zeros have the check digit 9.
    private readonly ulong _digits;

    private Iswc(ulong digits) => _digits = digits;

    static string IIdentifier<Iswc>.Expected => "an ISWC (T, 9 digits and a check digit; such as T-034.524.680-1)";

    /// <summary>Whether this is the default value, which names no work.</summary>
    public bool IsEmpty => _digits == 0;

    /// <summary>The nine digits without the check digit, as a number.</summary>
    internal uint Number => (uint)(_digits / 10);

    static string? IIdentifier<Iswc>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte["ISWC".Length + Length];
        return CheckCharacters.Advice<Iswc>(CompactText.Compact(text, "ISWC"u8, " -."u8, buffer));
    }

    /// <summary>Reads a code, also with the label ISWC, hyphens, dots, spaces or a small t: <c>ISWC T-034.524.680-1</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no ISWC; the message says what was expected and what came.</exception>
    public static Iswc Parse(string text) => IdentifierText.Parse<Iswc>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Iswc)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Iswc iswc) => TryRead(text.AsSpan(), out iswc);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="iswc">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISWC.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Iswc iswc) => TryRead(text, out iswc);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="iswc">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISWC.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Iswc iswc) => TryRead(utf8Text, out iswc);

    /// <summary>The canonical text, T0345246801; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, T0345246801. D: for display, T-034.524.680-1.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 15 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, T0345246801. D: for display, T-034.524.680-1.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 15 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, T0345246801. D: for display, T-034.524.680-1.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Iswc other) => _digits.CompareTo(other._digits);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Iswc left, Iswc right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Iswc left, Iswc right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Iswc left, Iswc right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Iswc left, Iswc right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Iswc>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Iswc value) => TryRead(text, out value);

    int IIdentifier<Iswc>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Iswc iswc)
        where TChar : unmanaged
    {
        if (text.Length == Length)
        {
            return TryReadCompact(text, out iswc);
        }

        return TryReadLenient(text, out iswc);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Iswc iswc)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte["ISWC".Length + Length];
        return TryReadCompact(CompactText.Compact(text, "ISWC"u8, " -."u8, buffer), out iswc);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Iswc iswc)
        where TChar : unmanaged
    {
        // Each of the nine digits counts its place, the check digit makes a multiple of ten of their sum and one.
        Vector128<sbyte> weights = Vector128.Create(0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1);
        if (text.Length != Length || Characters.Value(text[0]) != 'T' - 'A' + 10 || !DigitRow.TryRead(text[1..], weights, out ulong digits, out uint sum)
            || !CheckCharacters.IsMultiple(unchecked(sum + Seed), 10))
        {
            iswc = default;
            return false;
        }

        iswc = new Iswc(digits);
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
        text[0] = Characters.Unit<TChar>('T');
        DecimalText.Write(text[1..], _digits);
        return display ? Picture.Write(text, "?-???.???.???-?"u8, destination) : Picture.Write(text, destination);
    }
}
