using System.Collections.Immutable;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// Makes equal values of one register file the same object. A million recordings name the same few labels, artists and claims over and over.
/// </summary>
internal sealed class Interned
{
    private const int LongestCode = 256;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyId> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<RightsClaim> _claims = [];
    private readonly HashSet<ImmutableArray<RightsClaim>> _claimLists = new(SameEntries<RightsClaim>.Comparer);
    private readonly HashSet<ImmutableArray<string>> _textLists = new(SameEntries<string>.Comparer);
    private readonly HashSet<ImmutableArray<CatalogueId>> _catalogueLists = new(SameEntries<CatalogueId>.Comparer);
    private readonly HashSet<ImmutableArray<PartyId>> _partyLists = new(SameEntries<PartyId>.Comparer);
    private readonly HashSet<StatementScope> _scopes = [];

    /// <summary>An ASCII text of at most 256 characters.</summary>
    public string Text(ReadOnlySpan<byte> ascii)
    {
        Span<char> text = stackalloc char[LongestCode];
        ReadOnlySpan<char> chars = text[..Encoding.ASCII.GetChars(ascii, text)];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(chars, out string? found))
        {
            found = chars.ToString();
            _texts.Add(found);
        }

        return found;
    }

    public string Text(string text) => Same(_texts, text);

    public PartyId ReadParty(ref JsonCursor json)
    {
        ReadOnlySpan<byte> code = json.ReadCode("a party");
        Span<char> text = stackalloc char[LongestCode];
        if (code.Length > LongestCode || !Encoding.UTF8.TryGetChars(code, text, out int length))
        {
            return json.ReadIdentifier<PartyId>();
        }

        if (!_parties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out PartyId? party))
        {
            party = json.ReadIdentifier<PartyId>();
            _parties.Add(party.ToString(), party);
        }

        return party;
    }

    public RightsClaim Claim(RightsClaim claim) => Same(_claims, claim);

    public ImmutableArray<RightsClaim> Claims(ImmutableArray<RightsClaim> claims) => Same(_claimLists, claims);

    public ImmutableArray<string> Texts(ImmutableArray<string> texts) => Same(_textLists, texts);

    public ImmutableArray<CatalogueId> Catalogues(ImmutableArray<CatalogueId> catalogues) => Same(_catalogueLists, catalogues);

    public ImmutableArray<PartyId> Parties(ImmutableArray<PartyId> parties) => Same(_partyLists, parties);

    public StatementScope Scope(StatementScope scope) => Same(_scopes, scope);

    private static T Same<T>(HashSet<T> seen, T value)
    {
        if (seen.TryGetValue(value, out T? found))
        {
            return found;
        }

        seen.Add(value);
        return value;
    }
}
