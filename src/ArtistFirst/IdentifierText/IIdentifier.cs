using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>
/// What every identifier says once, so that the parse interfaces of the BCL follow for text and for UTF-8. The provider those take is not used:
/// an identifier reads the same in every culture.
/// </summary>
/// <typeparam name="TSelf">The identifier.</typeparam>
internal interface IIdentifier<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : IIdentifier<TSelf>
{
    /// <summary>What a reader expects, with an example, as the object of "expected": "an ISRC of 12 characters, such as USPR37300012".</summary>
    static abstract string Expected { get; }

    /// <summary>What is wrong with the text and what to do, where the type knows more than that it is not well formed.</summary>
    static virtual string? Advise(ReadOnlySpan<char> text) => null;

    /// <summary>Reads UTF-16 units or UTF-8 bytes. Never throws and, for a struct, never allocates.</summary>
    static abstract bool TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out TSelf value)
        where TChar : unmanaged;

    /// <summary>Writes UTF-16 units or UTF-8 bytes. The answer is how many; zero for the empty value, -1 where the room is too small.</summary>
    int Write<TChar>(Span<TChar> destination, bool display)
        where TChar : unmanaged;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => IdentifierText.Parse<TSelf>(s);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => TSelf.TryRead<char>(s, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => IdentifierText.Parse<TSelf>(s);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => TSelf.TryRead(s, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => IdentifierText.Parse<TSelf>(utf8Text);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => TSelf.TryRead(utf8Text, out result);
}
