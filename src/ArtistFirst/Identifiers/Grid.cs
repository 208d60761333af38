using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// A Global Release Identifier (IFPI's GRid standard): A1, five characters of the issuer, ten of the release and a check character by ISO 7064 MOD 37,36,
/// which finds every single wrong character. The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Grid>))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Grid : IIdentifierValue<Grid>
{
    private const int Length = 18;

    // The state of MOD 37,36 after A1, with which each of them begins.
    private static readonly uint AfterPrefix = CheckCharacters.Mod37State("A1"u8);

    // Two numbers of eight characters in base 36: never both zero, as fifteen zeros have the check character X.
    private readonly ulong _front;
    private readonly ulong _last;

    private Grid(ulong front, ulong last)
    {
        _front = front;
        _last = last;
    }

    static string IIdentifier<Grid>.Expected => "a GRid (A1, 15 letters or digits and a check character; such as A1-2425G-ABC1234002-M)";

    /// <summary>Whether this is the default value, which names no release.</summary>
    public bool IsEmpty => (_front | _last) == 0;

    static string? IIdentifier<Grid>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte["GRID".Length + Length];
        return CheckCharacters.Advice<Grid>(CompactText.Compact(text, "GRID"u8, " -"u8, buffer));
    }

    /// <summary>Reads an identifier, also with the label GRid, hyphens, spaces or small letters: <c>GRid:A1-2425G-ABC1234002-M</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no GRid; the message says what was expected and what came.</exception>
    public static Grid Parse(string text) => IdentifierText.Parse<Grid>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Grid)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Grid grid) => TryRead(text.AsSpan(), out grid);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="grid">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a GRid.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Grid grid) => TryRead(text, out grid);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="grid">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a GRid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Grid grid) => TryRead(utf8Text, out grid);

    /// <summary>The canonical text, A12425GABC1234002M; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, A12425GABC1234002M. D: for display, A1-2425G-ABC1234002-M.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 21 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, A12425GABC1234002M. D: for display, A1-2425G-ABC1234002-M.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 21 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, A12425GABC1234002M. D: for display, A1-2425G-ABC1234002-M.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Grid other) => (_front, _last).CompareTo((other._front, other._last));

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Grid left, Grid right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Grid left, Grid right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Grid left, Grid right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Grid left, Grid right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Grid>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Grid value) => TryRead(text, out value);

    int IIdentifier<Grid>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Grid grid)
        where TChar : unmanaged
    {
        if (text.Length == Length && TryReadCompact(text, out grid))
        {
            return true;
        }

        return TryReadLenient(text, out grid);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Grid grid)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte["GRID".Length + Length];
        return TryReadCompact(CompactText.Compact(text, "GRID"u8, " -"u8, buffer), out grid);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Grid grid)
        where TChar : unmanaged
    {
        if (text.Length != Length || Characters.Value(text[0]) != 10 || Characters.Value(text[1]) != 1
            || !AlphanumericRow.TryRead(text[2..], AfterPrefix, out ulong front, out ulong last))
        {
            grid = default;
            return false;
        }

        grid = new Grid(front, last);
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
        text[0] = Characters.Unit<TChar>('A');
        text[1] = Characters.Unit<TChar>('1');
        AlphanumericText.Write(text[2..10], _front);
        AlphanumericText.Write(text[10..], _last);
        return display ? Picture.Write(text, "??-?????-??????????-?"u8, destination) : Picture.Write(text, destination);
    }
}
