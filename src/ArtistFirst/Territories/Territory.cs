using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// A territory of a right or a use: an alpha-2 code of ISO 3166-1 now in force, or one of the values that DDEX adds, XK (Kosovo) and Worldwide.
/// The United Kingdom is GB; UK is refused, as are codes that ISO has withdrawn and the numbers of CISAC's TIS.
/// The default value means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<Territory>))]
public readonly record struct Territory : IIdentifierValue<Territory>
{
    internal Territory(byte index) => Index = index;

    static string IIdentifier<Territory>.Expected => "a territory (an ISO 3166-1 code of 2 letters, XK or Worldwide; such as SE)";

    /// <summary>Everywhere, DDEX's value Worldwide. As a place of use it asks for a right in the whole world.</summary>
    public static Territory Worldwide => new(TerritoryCodes.Worldwide);

    /// <summary>Whether this is the default value, which is nowhere.</summary>
    public bool IsEmpty => Index == TerritoryCodes.None;

    /// <summary>Whether this is <see cref="Worldwide"/>.</summary>
    public bool IsWorldwide => Index == TerritoryCodes.Worldwide;

    /// <summary>The place in the list of codes, 1 to 250; 0 for none, 255 for the world. It changes with the list: for use in memory alone.</summary>
    internal byte Index { get; }

    static string? IIdentifier<Territory>.Advise(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> code = text.Trim(' ');
        if (code.Equals("UK", StringComparison.OrdinalIgnoreCase))
        {
            return "The code of the United Kingdom is GB.";
        }

        if (code is "*")
        {
            return "The whole world as one territory is written Worldwide; the star belongs in a list of territories.";
        }

        return code.Length > 0 && !code.ContainsAnyExceptInRange('0', '9')
            ? "Numbers of CISAC's TIS list are not read: take the ISO 3166-1 code of 2 letters."
            : null;
    }

    /// <summary>Reads a code of two letters in either case, or the word Worldwide: <c>SE</c>.</summary>
    /// <param name="text">The text, at most 9 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no territory; the message says what was expected and what came.</exception>
    public static Territory Parse(string text) => IdentifierText.Parse<Territory>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Territory)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Territory territory) => TryRead(text.AsSpan(), out territory);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="territory">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a territory.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Territory territory) => TryRead(text, out territory);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="territory">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is a territory.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Territory territory) => TryRead(utf8Text, out territory);

    /// <summary>The canonical text, SE; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical, SE. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 9 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, SE. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 9 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical, SE. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the codes; the default value comes first, the world last.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Territory other) => Index.CompareTo(other.Index);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Territory left, Territory right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(Territory left, Territory right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(Territory left, Territory right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(Territory left, Territory right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<Territory>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Territory value) => TryRead(text, out value);

    int IIdentifier<Territory>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Territory territory)
        where TChar : unmanaged
    {
        byte index = text.Length switch
        {
            2 => TerritoryCodes.Find(Characters.Value(text[0]), Characters.Value(text[1])),
            9 when Characters.StartsWith(text, "worldwide") => TerritoryCodes.Worldwide,
            _ => TerritoryCodes.None,
        };
        territory = new Territory(index);
        return index != TerritoryCodes.None;
    }

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
        => IsEmpty ? 0 : Picture.Write(ReadOnlySpan<TChar>.Empty, IsWorldwide ? "Worldwide"u8 : TerritoryCodes.Code(Index), destination);
}
