using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>The models that a grant covers: one version <c>studio@3</c>, all versions of a model <c>studio@*</c>, or every model <c>*</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<ModelPattern>))]
public sealed record ModelPattern : IIdentifier<ModelPattern>
{
    // Null stands for the star.
    private readonly string? _name;
    private readonly string? _version;

    private ModelPattern(string? name, string? version)
    {
        _name = name;
        _version = version;
    }

    static string IIdentifier<ModelPattern>.Expected => "a model pattern (name@version, name@* or *; such as studio@*)";

    /// <summary>Every model: <c>*</c>.</summary>
    public static ModelPattern Any { get; } = new(null, null);

    /// <summary>Whether every model is covered.</summary>
    public bool IsAny => _name is null;

    /// <summary>The pattern that covers one version alone.</summary>
    /// <param name="model">The version.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static ModelPattern Of(ModelVersion model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model.Name, model.Version);
    }

    /// <summary>Reads <c>name@version</c>, <c>name@*</c> or <c>*</c>, exactly.</summary>
    /// <param name="text">The text, at most 129 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no model pattern; the message says what was expected and what came.</exception>
    public static ModelPattern Parse(string text) => IdentifierText.Parse<ModelPattern>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out ModelPattern)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ModelPattern? pattern) => TryRead(text.AsSpan(), out pattern);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a model pattern.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ModelPattern? pattern) => TryRead(text, out pattern);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="pattern">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a model pattern.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out ModelPattern? pattern) => TryRead(utf8Text, out pattern);

    /// <summary>Whether the pattern covers this version. Where no model is stated (null), only <c>*</c> covers it.</summary>
    /// <param name="model">The version.</param>
    public bool Matches(ModelVersion? model)
        => IsAny
            || (model is not null && string.Equals(model.Name, _name, StringComparison.Ordinal)
                && (_version is null || string.Equals(model.Version, _version, StringComparison.Ordinal)));

    /// <summary>Whether every version that this pattern covers is covered by the other, too.</summary>
    /// <param name="other">The wider pattern.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsWithin(ModelPattern other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsAny
            || (string.Equals(_name, other._name, StringComparison.Ordinal)
                && (other._version is null || string.Equals(_version, other._version, StringComparison.Ordinal)));
    }

    /// <summary>The text: <c>studio@3</c>, <c>studio@*</c> or <c>*</c>.</summary>
    public override string ToString() => IsAny ? "*" : $"{_name}@{_version ?? "*"}";

    static bool IIdentifier<ModelPattern>.TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out ModelPattern value) => TryRead(text, out value);

    int IIdentifier<ModelPattern>.Write<TChar>(Span<TChar> destination, bool display) => NameText.Write(ToString(), destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, [NotNullWhen(true)] out ModelPattern? pattern)
        where TChar : unmanaged
    {
        pattern = null;
        if (IsStar(text))
        {
            pattern = Any;
            return true;
        }

        int at = NameText.IndexOf(text, '@');
        if (at > 0 && NameText.IsName(text[..at]) && (IsStar(text[(at + 1)..]) || NameText.IsName(text[(at + 1)..])))
        {
            pattern = new ModelPattern(NameText.ToString(text[..at]), IsStar(text[(at + 1)..]) ? null : NameText.ToString(text[(at + 1)..]));
        }

        return pattern is not null;
    }

    private static bool IsStar<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
        => text.Length == 1 && Characters.Code(text[0]) == '*';
}
