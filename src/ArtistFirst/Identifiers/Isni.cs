using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The name of a public identity (ISO 27729): fifteen digits and a check character by ISO 7064 MOD 11-2, which may be X. The check character finds every
/// single wrong digit and every swap of neighbors. The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Isni>))]
public readonly record struct Isni : IIdentifierValue<Isni>
{
    private const int Length = 16;
    private const uint Ten = 10;

    // Fifteen digits times eleven, and the check character's value: never zero, as fifteen zeros have the check character 1.
    private readonly ulong _packed;

    private Isni(ulong packed) => _packed = packed;

    static string IIdentifier<Isni>.Expected => "an ISNI (15 digits and a check character; such as 0000 0001 2170 7484)";

    /// <summary>Whether this is the default value, which names nobody.</summary>
    public bool IsEmpty => _packed == 0;

    static string? IIdentifier<Isni>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte["ISNI".Length + Length];
        return CheckCharacters.Advice<Isni>(CompactText.Compact(text, "ISNI"u8, " -"u8, buffer));
    }

    /// <summary>Reads a number, also with the label ISNI, spaces, hyphens or a small x: <c>ISNI 0000 0001 2281 955x</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no ISNI; the message says what was expected and what came.</exception>
    public static Isni Parse(string text) => IdentifierText.Parse<Isni>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Isni)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Isni isni) => TryRead(text.AsSpan(), out isni);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isni">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISNI.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Isni isni) => TryRead(text, out isni);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="isni">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an ISNI.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Isni isni) => TryRead(utf8Text, out isni);

    /// <summary>The canonical text, 0000000121707484; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, 0000000121707484. D: for display, 0000 0001 2170 7484.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 19 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 0000000121707484. D: for display, 0000 0001 2170 7484.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 19 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, 0000000121707484. D: for display, 0000 0001 2170 7484.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Isni other) => _packed.CompareTo(other._packed);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Isni left, Isni right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Isni left, Isni right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Isni left, Isni right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Isni left, Isni right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Isni>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Isni value) => TryRead(text, out value);

    int IIdentifier<Isni>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Isni isni)
        where TChar : unmanaged
    {
        if (text.Length == Length)
        {
            return TryReadCompact(text, out isni);
        }

        return TryReadLenient(text, out isni);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Isni isni)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte["ISNI".Length + Length];
        return TryReadCompact(CompactText.Compact(text, "ISNI"u8, " -"u8, buffer), out isni);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Isni isni)
        where TChar : unmanaged
    {
        // ISO 7064 MOD 11-2: a digit n places left of the check character counts 2^n, and the sum of all is one more than a multiple of eleven.
        Vector128<sbyte> weights = Vector128.Create(0, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        isni = default;
        if (text.Length != Length || !DigitRow.TryRead(text[..^1], weights, out ulong number, out uint sum))
        {
            return false;
        }

        uint check = Check(text[^1]);
        if (check > Ten || !CheckCharacters.IsMultiple(unchecked(sum + check + 10), 11))
        {
            return false;
        }

        isni = new Isni(unchecked((number * 11) + check));
        return true;
    }

    // The value ten is written X.
    private static uint Check<TChar>(TChar unit)
        where TChar : unmanaged
    {
        uint digit = unchecked(Characters.Code(unit) - '0');
        if (digit < Ten)
        {
            return digit;
        }

        return Characters.Code(unit) is 'X' or 'x' ? Ten : Characters.No;
    }

    private int Write<TChar>(Span<TChar> destination, bool display)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        (ulong number, ulong check) = Math.DivRem(_packed, 11UL);
        Span<TChar> text = stackalloc TChar[Length];
        DecimalText.Write(text[..^1], number);
        text[^1] = check == Ten ? Characters.Unit<TChar>('X') : Characters.Alphanumeric<TChar>((uint)check);
        return display ? Picture.Write(text, "???? ???? ???? ????"u8, destination) : Picture.Write(text, destination);
    }
}
