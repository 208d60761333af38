using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>One version of a model, <c>studio@3</c>. A model trained again is another version: what was licensed for the one is not for the other.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<ModelVersion>))]
public sealed record ModelVersion : IIdentifier<ModelVersion>
{
    private ModelVersion(string name, string version)
    {
        Name = name;
        Version = version;
    }

    static string IIdentifier<ModelVersion>.Expected => "a model version (name@version, each 1 to 64 of A-Z a-z 0-9 . _ -; such as studio@3)";

    /// <summary>The name of the model, 1 to 64 characters, told apart by case.</summary>
    public string Name { get; }

    /// <summary>The version, 1 to 64 characters, told apart by case. Versions have no order.</summary>
    public string Version { get; }

    /// <summary>Reads <c>name@version</c>, exactly.</summary>
    /// <param name="text">The text, at most 129 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no model version; the message says what was expected and what came.</exception>
    public static ModelVersion Parse(string text) => IdentifierText.Parse<ModelVersion>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ModelVersion)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ModelVersion? model) => TryRead(text.AsSpan(), out model);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a model version.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ModelVersion? model) => TryRead(text, out model);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="model">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a model version.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out ModelVersion? model) => TryRead(utf8Text, out model);

    /// <summary>The text, <c>studio@3</c>.</summary>
    public override string ToString() => $"{Name}@{Version}";

    static bool IIdentifier<ModelVersion>.TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out ModelVersion value) => TryRead(text, out value);

    int IIdentifier<ModelVersion>.Write<TChar>(Span<TChar> destination, bool display) => NameText.Write(ToString(), destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, [NotNullWhen(true)] out ModelVersion? model)
        where TChar : unmanaged
    {
        int at = NameText.IndexOf(text, '@');
        model = at > 0 && NameText.IsName(text[..at]) && NameText.IsName(text[(at + 1)..])
            ? new ModelVersion(NameText.ToString(text[..at]), NameText.ToString(text[(at + 1)..]))
            : null;
        return model is not null;
    }
}
