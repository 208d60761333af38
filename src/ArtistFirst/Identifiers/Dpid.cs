using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// A DDEX party identifier: PADPIDA, ten letters or digits and a check character by ISO 7064 MOD 37,36, which finds every single wrong character and
/// nearly every swap of neighbors. The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Dpid>))]
public readonly record struct Dpid : IIdentifierValue<Dpid>
{
    private const int Length = 18;

    // Where the last letter of the prefix stands: what is checked and packed in one goes from there.
    private const int Row = 6;

    // The prefix in small letters, the first of them in the lowest byte, and the bit that makes letters small.
    private const ulong Prefix = 0x61_64_69_70_64_61_70;
    private const ulong PrefixMask = 0xFF_FF_FF_FF_FF_FF_FF;
    private const ulong Small = 0x20_20_20_20_20_20_20;

    // The state of MOD 37,36 after PADPID, with which each of them begins.
    private static readonly uint AfterPrefix = CheckCharacters.Mod37State("PADPID"u8);

    // Twelve characters in base 36: never zero, as the first of them is the A that ends the prefix.
    private readonly ulong _packed;

    private Dpid(ulong packed) => _packed = packed;

    static string IIdentifier<Dpid>.Expected => "a DDEX party id (PADPIDA, 10 letters or digits and a check character; such as PADPIDA2013020802I)";

    /// <summary>Whether this is the default value, which names nobody.</summary>
    public bool IsEmpty => _packed == 0;

    static string? IIdentifier<Dpid>.Advise(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte["DPID".Length + Length];
        return CheckCharacters.Advice<Dpid>(CompactText.Compact(text, "DPID"u8, " -"u8, buffer));
    }

    /// <summary>Reads an id, also with the label DPID, hyphens, spaces or small letters: <c>PA-DPIDA-2013020802-I</c>.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no DDEX party id; the message says what was expected and what came.</exception>
    public static Dpid Parse(string text) => IdentifierText.Parse<Dpid>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Dpid)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Dpid dpid) => TryRead(text.AsSpan(), out dpid);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dpid">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a DDEX party id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Dpid dpid) => TryRead(text, out dpid);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="dpid">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a DDEX party id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Dpid dpid) => TryRead(utf8Text, out dpid);

    /// <summary>The canonical text, PADPIDA2013020802I; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, PADPIDA2013020802I. D: for display, PA-DPIDA-2013020802-I.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 21 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, PADPIDA2013020802I. D: for display, PA-DPIDA-2013020802-I.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 21 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, PADPIDA2013020802I. D: for display, PA-DPIDA-2013020802-I.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Dpid other) => _packed.CompareTo(other._packed);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Dpid left, Dpid right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Dpid left, Dpid right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Dpid left, Dpid right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Dpid left, Dpid right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Dpid>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Dpid value) => TryRead(text, out value);

    int IIdentifier<Dpid>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Dpid dpid)
        where TChar : unmanaged
    {
        if (text.Length == Length && TryReadCompact(text, out dpid))
        {
            return true;
        }

        return TryReadLenient(text, out dpid);
    }

    // Apart from the hot path, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLenient<TChar>(ReadOnlySpan<TChar> text, out Dpid dpid)
        where TChar : unmanaged
    {
        Span<byte> buffer = stackalloc byte["DPID".Length + Length];
        return TryReadCompact(CompactText.Compact(text, "DPID"u8, " -"u8, buffer), out dpid);
    }

    private static bool TryReadCompact<TChar>(ReadOnlySpan<TChar> text, out Dpid dpid)
        where TChar : unmanaged
    {
        if (text.Length != Length || ((TwoEnds.First(text) & PrefixMask) | Small) != Prefix
            || !AlphanumericRow.TryRead(text[Row..], AfterPrefix, out ulong front, out ulong last))
        {
            dpid = default;
            return false;
        }

        dpid = new Dpid(unchecked((front * AlphanumericRow.EightPlaces) + last));
        return true;
    }

    private int Write<TChar>(Span<TChar> destination, bool display)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        Span<TChar> text = stackalloc TChar[Length - Row];
        AlphanumericText.Write(text, _packed);
        return Picture.Write(text, display ? "PA-DPID?-??????????-?"u8 : "PADPID????????????"u8, destination);
    }
}
