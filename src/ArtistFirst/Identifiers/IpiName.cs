using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// A name number of an interested party (CISAC's IPI system): nine digits and two check digits, which find every single wrong digit. One person or company
/// may have several; what ties them together is the base number (<see cref="IpiBase"/>). Eleven zeros stand for "unknown" in files and are refused here.
/// The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<IpiName>))]
public readonly record struct IpiName : IIdentifierValue<IpiName>
{
    private const int Length = 11;
    private const uint Modulus = 101;
    private readonly ulong _digits;

    private IpiName(ulong digits) => _digits = digits;

    static string IIdentifier<IpiName>.Expected => "an IPI name number (9 digits and 2 check digits; such as 00014107338)";

    /// <summary>Whether this is the default value, which names nobody.</summary>
    public bool IsEmpty => _digits == 0;

    static string? IIdentifier<IpiName>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[Length];
        Span<byte> padded = stackalloc byte[Length];
        if (!TryPad(CompactText.Compact(text, default, " -."u8, buffer), padded))
        {
            return null;
        }

        if (padded.IndexOfAnyExcept((byte)'0') < 0)
        {
            return "All zeros mean that the number is not known. Leave it out.";
        }

        for (uint check = 0; check < 100; check++)
        {
            DecimalText.Write(padded[^2..], check);
            if (TryReadCompact<byte>(padded, out _))
            {
                return $"After these nine digits the check digits are {check:D2}, so at least one digit is wrong. Check it against its source.";
            }
        }

        return null;
    }

    /// <summary>Reads a number, with or without the zeros in front, hyphens, dots and spaces: <c>14107338</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no IPI name number; the message says what was expected and what came.</exception>
    public static IpiName Parse(string text) => IdentifierText.Parse<IpiName>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out IpiName)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpiName ipiName) => TryRead(text.AsSpan(), out ipiName);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ipiName">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an IPI name number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpiName ipiName) => TryRead(text, out ipiName);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="ipiName">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an IPI name number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out IpiName ipiName) => TryRead(utf8Text, out ipiName);

    /// <summary>The canonical text, 00014107338; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, 00014107338. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 11 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 00014107338. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 11 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 00014107338. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(IpiName other) => _digits.CompareTo(other._digits);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(IpiName left, IpiName right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(IpiName left, IpiName right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(IpiName left, IpiName right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(IpiName left, IpiName right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<IpiName>.TryRead<TChar>(ReadOnlySpan<TChar> text, out IpiName value) => TryRead(text, out value);

    int IIdentifier<IpiName>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out IpiName ipiName)
        where TChar : unmanaged
        => TryReadCompact(text, out ipiName) || TryReadLenient(text, out ipiName);

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out IpiName ipiName)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte[Length];
        Span<byte> padded = stackalloc byte[Length];
        ipiName = default;
        return TryPad(CompactText.Compact(text, default, " -."u8, buffer), padded) && TryReadCompact<byte>(padded, out ipiName);
    }

    // Spreadsheets take the leading zeros away.
    private static bool TryPad(ReadOnlySpan<byte> digits, Span<byte> padded)
    {
        padded.Fill((byte)'0');
        digits.CopyTo(padded[^digits.Length..]);
        return !digits.IsEmpty;
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out IpiName ipiName)
        where TChar : unmanaged
    {
        // Nine digits count 10 to 2; the two check digits, as a number, make a multiple of 101 of their sum.
        Vector128<sbyte> weights = Vector128.Create(0, 0, 0, 0, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2, 10, 1);
        if (text.Length != Length || !DigitRow.TryRead(text, weights, out ulong digits, out uint sum) || digits == 0
            || !(CheckCharacters.IsMultiple(sum, Modulus) || IsHundred(digits, sum)))
        {
            ipiName = default;
            return false;
        }

        ipiName = new IpiName(digits);
        return true;
    }

    // The check that would be 100 has no room for its first digit and is written 00.
    private static bool IsHundred(ulong digits, uint sum) => digits % 100 == 0 && sum % Modulus == 1;

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        Span<TChar> text = stackalloc TChar[Length];
        DecimalText.Write(text, _digits);
        return Picture.Write(text, destination);
    }
}
