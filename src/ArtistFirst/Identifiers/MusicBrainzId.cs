using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The id of something in MusicBrainz: a UUID. It does not tell what it names, a recording, a work or an artist. In DDEX messages it is a proprietary id in
/// the namespace PADPIDA2014032102X. The default value, the nil UUID, means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<MusicBrainzId>))]
public readonly record struct MusicBrainzId : IIdentifierValue<MusicBrainzId>
{
    private readonly UInt128 _bits;

    private MusicBrainzId(UInt128 bits) => _bits = bits;

    static string IIdentifier<MusicBrainzId>.Expected => "a MusicBrainz id (a UUID of 36 characters, not nil; such as 3bbeb4e3-ab6d-460d-bfc5-de49e4251061)";

    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsEmpty => _bits == UInt128.Zero;

    static string? IIdentifier<MusicBrainzId>.Advise(ReadOnlySpan<char> text)
        => text.StartsWith("https://musicbrainz.org/", StringComparison.OrdinalIgnoreCase) ? "Take the UUID at the end of the address alone." : null;

    /// <summary>Reads a UUID of 8-4-4-4-12 hexadecimal digits in either case: <c>3bbeb4e3-ab6d-460d-bfc5-de49e4251061</c>.</summary>
    /// <param name="text">The text, at most 36 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no MusicBrainz id; the message says what was expected and what came.</exception>
    public static MusicBrainzId Parse(string text) => IdentifierText.Parse<MusicBrainzId>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out MusicBrainzId)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out MusicBrainzId musicBrainzId) => TryRead(text.AsSpan(), out musicBrainzId);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="musicBrainzId">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a MusicBrainz id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MusicBrainzId musicBrainzId) => TryRead(text, out musicBrainzId);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="musicBrainzId">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a MusicBrainz id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out MusicBrainzId musicBrainzId) => TryRead(utf8Text, out musicBrainzId);

    /// <summary>The canonical text, 3bbeb4e3-ab6d-460d-bfc5-de49e4251061; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 36 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 36 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(MusicBrainzId other) => _bits.CompareTo(other._bits);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(MusicBrainzId left, MusicBrainzId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(MusicBrainzId left, MusicBrainzId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(MusicBrainzId left, MusicBrainzId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(MusicBrainzId left, MusicBrainzId right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<MusicBrainzId>.TryRead<TChar>(ReadOnlySpan<TChar> text, out MusicBrainzId value) => TryRead(text, out value);

    int IIdentifier<MusicBrainzId>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out MusicBrainzId musicBrainzId)
        where TChar : unmanaged
    {
        bool isUuid = UuidText.TryRead(text, out UInt128 bits);
        musicBrainzId = new MusicBrainzId(bits);
        return isUuid && !musicBrainzId.IsEmpty;
    }

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
        => IsEmpty ? 0 : UuidText.Write(_bits, destination);
}
