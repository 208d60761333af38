using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// One use by its id on the wire, such as <c>transform.remix</c>: for parameters of routes and queries. A parameter of the type <see cref="Uses"/> itself takes the names
/// of C# (<c>Remix</c>) and numbers, as every enum does.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<UseId>))]
public readonly record struct UseId : IIdentifier<UseId>
{
    /// <summary>Names a use.</summary>
    /// <param name="use">One use.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one use.</exception>
    public UseId(Uses use)
    {
        _ = use.ToWireName();
        Use = use;
    }

    static string IIdentifier<UseId>.Expected => $"the id of a use, such as {Uses.Remix.ToWireName()}";

    /// <summary>The use; <see cref="Uses.None"/>, which is never allowed, for the default value.</summary>
    public Uses Use { get; }

    /// <summary>Reads the id of one use, exactly.</summary>
    /// <param name="text">The id, such as <c>transform.remix</c>.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is none of the sixteen ids; the message says what was expected and what came.</exception>
    public static UseId Parse(string text) => IdentifierText.Parse<UseId>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out UseId)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out UseId id) => TryRead(text.AsSpan(), out id);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is the id of a use.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out UseId id) => TryRead(text, out id);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="id">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is the id of a use.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out UseId id) => TryRead(utf8Text, out id);

    /// <summary>The id; empty for the default value.</summary>
    public override string ToString() => Use == Uses.None ? string.Empty : Use.ToWireName();

    static bool IIdentifier<UseId>.TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out UseId value) => TryRead(text, out value);

    int IIdentifier<UseId>.Write<TChar>(Span<TChar> destination, bool display) => NameText.Write(ToString(), destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out UseId id)
        where TChar : unmanaged
    {
        int place = UseNames.Names.Find(text);
        id = place < 0 ? default : new UseId((Uses)(1 << place));
        return place >= 0;
    }
}
