using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// What something is called on Spotify: its kind and an id of 128 bits, 22 characters in base 62, told apart by case.
/// The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<SpotifyUri>))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpotifyUri : IIdentifierValue<SpotifyUri>
{
    private readonly UInt128 _id;

    private SpotifyUri(SpotifyKind kind, UInt128 id)
    {
        Kind = kind;
        _id = id;
    }

    static string IIdentifier<SpotifyUri>.Expected
        => "a Spotify URI or address (spotify:track:, album, artist, playlist, show or episode, and 22 letters or digits; such as spotify:track:6rqhFgbbKwnb9MLmUQDhG6)";

    /// <summary>What it names; <see cref="SpotifyKind.None"/> for the default value.</summary>
    public SpotifyKind Kind { get; }

    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsEmpty => Kind == SpotifyKind.None;

    /// <summary>Reads a URI, or an address of open.spotify.com with or without a query: <c>https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6?si=abc</c>.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no Spotify URI; the message says what was expected and what came.</exception>
    public static SpotifyUri Parse(string text) => IdentifierText.Parse<SpotifyUri>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out SpotifyUri)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out SpotifyUri uri) => TryRead(text.AsSpan(), out uri);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="uri">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a Spotify URI.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SpotifyUri uri) => TryRead(text, out uri);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="uri">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a Spotify URI.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out SpotifyUri uri) => TryRead(utf8Text, out uri);

    /// <summary>The canonical text, spotify:track:6rqhFgbbKwnb9MLmUQDhG6; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, spotify:track:6rqhFgbbKwnb9MLmUQDhG6. D: the address, https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 56 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, spotify:track:6rqhFgbbKwnb9MLmUQDhG6. D: the address, https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 56 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, spotify:track:6rqhFgbbKwnb9MLmUQDhG6. D: the address, https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of kinds, then of ids as numbers; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(SpotifyUri other) => (Kind, _id).CompareTo((other.Kind, other._id));

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(SpotifyUri left, SpotifyUri right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(SpotifyUri left, SpotifyUri right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(SpotifyUri left, SpotifyUri right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(SpotifyUri left, SpotifyUri right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<SpotifyUri>.TryRead<TChar>(ReadOnlySpan<TChar> text, out SpotifyUri value) => TryRead(text, out value);

    int IIdentifier<SpotifyUri>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination, display);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out SpotifyUri uri)
        where TChar : unmanaged
    {
        uri = default;
        if (!SpotifyText.TrySplit(text, out SpotifyKind kind, out ReadOnlySpan<TChar> id) || !Base62Text.TryRead(id, out UInt128 number))
        {
            return false;
        }

        uri = new SpotifyUri(kind, number);
        return true;
    }

    private int Write<TChar>(Span<TChar> destination, bool display)
        where TChar : unmanaged
    {
        if (IsEmpty)
        {
            return 0;
        }

        Span<TChar> id = stackalloc TChar[Base62Text.Length];
        Base62Text.Write(id, _id);
        return SpotifyText.Write(Kind, id, display, destination);
    }
}
