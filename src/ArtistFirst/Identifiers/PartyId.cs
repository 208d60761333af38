using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// Who a party is: a person, a band, a label, a publisher, a society, a service. Known by one identifier of a system, or by an https URL.
/// Two identifiers of one party are two party ids; which belong together is for a register to say.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<PartyId>))]
public sealed record PartyId : IIdentifier<PartyId>
{
    private readonly string _text;

    // Parties are looked up for each claim of each recording, far more often than they are read.
    private readonly int _hash;

    private PartyId(PartyIdKind kind, string text)
    {
        Kind = kind;
        _text = text;
        _hash = text.GetHashCode(StringComparison.Ordinal);
    }

    static string IIdentifier<PartyId>.Expected => "a party id (isni:, ipi:, ipi-base: or dpid: and the identifier, or an https URL; such as isni:0000000121707484)";

    /// <summary>Which system the identifier belongs to.</summary>
    public PartyIdKind Kind { get; }

    /// <summary>The identifier without its prefix, in the canonical form of its system; for a URL, all of it.</summary>
    public string Value => _text[Prefix(Kind).Length..];

    static string? IIdentifier<PartyId>.Advise(ReadOnlySpan<char> text)
        => Split(text, out ReadOnlySpan<char> value) switch
        {
            PartyIdKind.Isni => IdentifierText.Unreadable<Isni>(value).Message,
            PartyIdKind.IpiName => IdentifierText.Unreadable<IpiName>(value).Message,
            PartyIdKind.IpiBase => IdentifierText.Unreadable<IpiBase>(value).Message,
            PartyIdKind.Dpid => IdentifierText.Unreadable<Dpid>(value).Message,
            PartyIdKind.Url => "A URL as a party id has at most 256 characters, scheme and host in small letters, no user, no port 443, no dot segments and no fragment.",
            _ => null,
        };

    /// <summary>The party of an ISNI.</summary>
    /// <param name="isni">The ISNI.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    public static PartyId From(Isni isni) => From(PartyIdKind.Isni, isni.ToString(), nameof(isni));

    /// <summary>The party of an IPI name number.</summary>
    /// <param name="ipiName">The number.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    public static PartyId From(IpiName ipiName) => From(PartyIdKind.IpiName, ipiName.ToString(), nameof(ipiName));

    /// <summary>The party of an IPI base number.</summary>
    /// <param name="ipiBase">The number.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    public static PartyId From(IpiBase ipiBase) => From(PartyIdKind.IpiBase, ipiBase.ToString(), nameof(ipiBase));

    /// <summary>The party of a DDEX party id.</summary>
    /// <param name="dpid">The id.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    public static PartyId From(Dpid dpid) => From(PartyIdKind.Dpid, dpid.ToString(), nameof(dpid));

    /// <summary>Reads a prefix and an identifier in any form that its type reads, or an https URL, exactly.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no party id; the message says what was expected and what came.</exception>
    public static PartyId Parse(string text) => IdentifierText.Parse<PartyId>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out PartyId)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartyId? party) => TryRead(text.AsSpan(), out party);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="party">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a party id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out PartyId? party) => TryRead(text, out party);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="party">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a party id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out PartyId? party) => TryRead(utf8Text, out party);

    /// <summary>Whether both are the same identifier: their canonical texts are equal.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(PartyId? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && string.Equals(_text, other._text, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The canonical text: <c>isni:0000000121707484</c>, <c>ipi:00014107338</c>, <c>ipi-base:I-000000229-7</c>, <c>dpid:PADPIDA2013020802I</c> or the URL.</summary>
    public override string ToString() => _text;

    static bool IIdentifier<PartyId>.TryRead<TChar>(ReadOnlySpan<TChar> text, [MaybeNullWhen(false)] out PartyId value) => TryRead(text, out value);

    int IIdentifier<PartyId>.Write<TChar>(Span<TChar> destination, bool display) => NameText.Write(ToString(), destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.ToString(this, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    private static PartyId From(PartyIdKind kind, string value, string parameter)
        => value.Length > 0
            ? new PartyId(kind, Prefix(kind) + value)
            : throw new ArgumentException($"Expected an identifier of the kind {kind}; what came is the default value, which names nobody.", parameter);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, [NotNullWhen(true)] out PartyId? party)
        where TChar : unmanaged
    {
        PartyIdKind kind = Split(text, out ReadOnlySpan<TChar> value);
        string? canonical = kind switch
        {
            PartyIdKind.Isni => Canonical<Isni, TChar>(value),
            PartyIdKind.IpiName => Canonical<IpiName, TChar>(value),
            PartyIdKind.IpiBase => Canonical<IpiBase, TChar>(value),
            PartyIdKind.Dpid => Canonical<Dpid, TChar>(value),
            PartyIdKind.Url => HttpsUrlText.IsUrl(text) ? NameText.ToString(text) : null,
            _ => null,
        };
        party = canonical is null ? null : new PartyId(kind, Prefix(kind) + canonical);
        return party is not null;
    }

    private static ReadOnlySpan<PartyIdKind> Prefixed => [PartyIdKind.Isni, PartyIdKind.IpiName, PartyIdKind.IpiBase, PartyIdKind.Dpid];

    private static PartyIdKind Split<TChar>(ReadOnlySpan<TChar> text, out ReadOnlySpan<TChar> value)
        where TChar : unmanaged
    {
        foreach (PartyIdKind kind in Prefixed)
        {
            string prefix = Prefix(kind);
            if (Characters.StartsWith(text, prefix))
            {
                value = text[prefix.Length..];
                return kind;
            }
        }

        value = text;
        return Characters.StartsWith(text, "http") ? PartyIdKind.Url : PartyIdKind.None;
    }

    private static string Prefix(PartyIdKind kind) => kind switch
    {
        PartyIdKind.Isni => "isni:",
        PartyIdKind.IpiName => "ipi:",
        PartyIdKind.IpiBase => "ipi-base:",
        PartyIdKind.Dpid => "dpid:",
        _ => string.Empty,
    };

    private static string? Canonical<T, TChar>(ReadOnlySpan<TChar> value)
        where T : IIdentifier<T>
        where TChar : unmanaged
        => T.TryRead(value, out T? identifier) ? identifier.ToString() : null;
}
