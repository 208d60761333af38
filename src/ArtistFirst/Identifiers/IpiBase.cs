using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The base number of an interested party (CISAC's IPI system): I, nine digits and a check digit. It stands for the person or company, whatever the
/// names it goes by (<see cref="IpiName"/>). The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<IpiBase>))]
public readonly record struct IpiBase : IIdentifierValue<IpiBase>
{
    private const int Length = 11;
    private const int CanonicalLength = 13;
    private const uint Seed = 2;

    // Nine digits and the check digit: never zero, as nine zeros have the check digit 8.
    private readonly ulong _digits;

    private IpiBase(ulong digits) => _digits = digits;

    static string IIdentifier<IpiBase>.Expected => "an IPI base number (I, 9 digits and a check digit; such as I-000000229-7)";

    /// <summary>Whether this is the default value, which names nobody.</summary>
    public bool IsEmpty => _digits == 0;

    static string? IIdentifier<IpiBase>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[Length];
        return CheckCharacters.Advice<IpiBase>(CompactText.Compact(text, ReadOnlySpan<byte>.Empty, " -."u8, buffer));
    }

    /// <summary>Reads a number, with or without hyphens, dots and spaces, also with a small i: <c>I-000000229-7</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no IPI base number; the message says what was expected and what came.</exception>
    public static IpiBase Parse(string text) => IdentifierText.Parse<IpiBase>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out IpiBase)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpiBase ipiBase) => TryRead(text.AsSpan(), out ipiBase);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ipiBase">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an IPI base number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpiBase ipiBase) => TryRead(text, out ipiBase);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="ipiBase">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an IPI base number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out IpiBase ipiBase) => TryRead(utf8Text, out ipiBase);

    /// <summary>The canonical text, I-000000229-7; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, I-000000229-7. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 13 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, I-000000229-7. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 13 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, I-000000229-7. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(IpiBase other) => _digits.CompareTo(other._digits);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(IpiBase left, IpiBase right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(IpiBase left, IpiBase right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(IpiBase left, IpiBase right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(IpiBase left, IpiBase right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<IpiBase>.TryRead<TChar>(ReadOnlySpan<TChar> text, out IpiBase value) => TryRead(text, out value);

    int IIdentifier<IpiBase>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out IpiBase ipiBase)
        where TChar : unmanaged
    {
        if (text.Length == Length)
        {
            return TryReadCompact(text, out ipiBase);
        }

        if (text.Length == CanonicalLength && Characters.Code(text[1]) == '-' && Characters.Code(text[11]) == '-')
        {
            return TryReadParts(text[0], text.Slice(2, 9), text[^1], out ipiBase);
        }

        return TryReadLenient(text, out ipiBase);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out IpiBase ipiBase)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte[Length];
        return TryReadCompact(CompactText.Compact(text, ReadOnlySpan<byte>.Empty, " -."u8, buffer), out ipiBase);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out IpiBase ipiBase)
        where TChar : unmanaged
    {
        ipiBase = default;
        return text.Length == Length && TryReadParts(text[0], text[1..^1], text[^1], out ipiBase);
    }

    private static bool TryReadParts<TChar>(TChar letter, ReadOnlySpan<TChar> nineDigits, TChar check, out IpiBase ipiBase)
        where TChar : unmanaged
    {
        // Each of the nine digits counts its place, the check digit makes a multiple of ten of their sum and two.
        Vector128<sbyte> weights = Vector128.Create(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        uint last = unchecked(Characters.Code(check) - '0');
        if (Characters.Value(letter) != 'I' - 'A' + 10 || last > 9 || !DigitRow.TryRead(nineDigits, weights, out ulong number, out uint sum)
            || !CheckCharacters.IsMultiple(unchecked(sum + last + Seed), 10))
        {
            ipiBase = default;
            return false;
        }

        ipiBase = new IpiBase(unchecked((number * 10) + last));
        return true;
    }

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        Span<TChar> text = stackalloc TChar[Length];
        text[0] = Characters.Unit<TChar>('I');
        DecimalText.Write(text[1..], _digits);
        return Picture.Write(text, "?-?????????-?"u8, destination);
    }
}
