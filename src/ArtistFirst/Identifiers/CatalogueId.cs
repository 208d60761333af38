using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>The name that a rights holder gives a catalogue, told apart by case: <c>bluelabel:back-catalogue</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CatalogueId>))]
public sealed record CatalogueId : IIdentifier<CatalogueId>
{
    private readonly string _text;

    private CatalogueId(string text) => _text = text;

    static string IIdentifier<CatalogueId>.Expected => "a catalogue id (1 to 64 of A-Z a-z 0-9 . _ : -; such as bluelabel:back-catalogue)";

    /// <summary>Reads a name, exactly.</summary>
    /// <param name="text">The text, at most 64 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no catalogue id; the message says what was expected and what came.</exception>
    public static CatalogueId Parse(string text) => IdentifierText.Parse<CatalogueId>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out CatalogueId)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CatalogueId? catalogueId) => TryRead(text.AsSpan(), out catalogueId);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="catalogueId">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a catalogue id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out CatalogueId? catalogueId) => TryRead(text, out catalogueId);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="catalogueId">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a catalogue id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out CatalogueId? catalogueId) => TryRead(utf8Text, out catalogueId);

    /// <summary>The name.</summary>
    public override string ToString() => _text;

    static bool IIdentifier<CatalogueId>.TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out CatalogueId value) => TryRead(text, out value);

    int IIdentifier<CatalogueId>.Write<TChar>(Span<TChar> destination, bool display) => NameText.Write(ToString(), destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, [NotNullWhen(true)] out CatalogueId? catalogueId)
        where TChar : unmanaged
    {
        catalogueId = NameText.IsName(text, colon: true) ? new CatalogueId(NameText.ToString(text)) : null;
        return catalogueId is not null;
    }
}
