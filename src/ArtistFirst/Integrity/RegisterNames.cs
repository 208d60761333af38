using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>What rows may name: the ids of the other rows.</summary>
internal sealed class RegisterNames
{
    private readonly Dictionary<PartyId, Party> _parties = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _delegations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConsentStatement> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<SameList> _claims = [];
    private readonly HashSet<SameList> _claimsOfWorks = [];
    private readonly HashSet<SameList> _labels = [];

    public RegisterNames(RegisterContents contents)
        : this(contents.AsOf)
    {
        foreach (Party party in contents.Parties)
        {
            Add(party);
        }

        foreach (RightsDocument document in contents.Documents)
        {
            AddDocument(document.Id);
        }

        foreach (VoiceDelegation delegation in contents.Delegations)
        {
            AddDelegation(delegation.Id);
        }

        foreach (ConsentStatement statement in contents.Statements)
        {
            Add(statement);
        }
    }

    /// <summary>Names that are still to be gathered.</summary>
    public RegisterNames(DateTimeOffset asOf) => AsOf = asOf;

    public DateTimeOffset AsOf { get; }

    /// <summary>Whether a list of claims was found to be right before: the tracks of a label's catalogue mostly share one.</summary>
    public bool AreRight(ImmutableArray<RightsClaim> claims, bool areOfWork) => (areOfWork ? _claimsOfWorks : _claims).Contains(SameList.Of(claims));

    /// <summary>Whether a list of labels was found to be right before.</summary>
    public bool AreRight(ImmutableArray<PartyId> labels) => labels.IsEmpty || _labels.Contains(SameList.Of(labels));

    /// <summary>Remembers that a list of claims is right: names are only added.</summary>
    public void AddRight(ImmutableArray<RightsClaim> claims, bool areOfWork) => (areOfWork ? _claimsOfWorks : _claims).Add(SameList.Of(claims));

    /// <summary>Remembers that a list of labels is right.</summary>
    public void AddRight(ImmutableArray<PartyId> labels) => _labels.Add(SameList.Of(labels));

    public void Add(Party party) => _parties[party.Id] = party;

    public void AddDocument(string id) => _documents.Add(id);

    public void AddDelegation(string id) => _delegations.Add(id);

    public void Add(ConsentStatement statement) => _statements[statement.Id] = statement;

    public Party? FindParty(PartyId? id) => id is null ? null : _parties.GetValueOrDefault(id);

    public ConsentStatement? FindStatement(string id) => _statements.GetValueOrDefault(id);

    /// <summary>A fault where a named party is not registered.</summary>
    public RegisterFault? RequireParty(PartyId? id, RowPath path, string member) =>
        id is null || _parties.ContainsKey(id) ? null : path.Fault(member, "a party that is listed under parties", $"'{id}'");

    /// <summary>A fault where a cited document is not registered.</summary>
    public RegisterFault? RequireDocument(string? id, RowPath path, string member) =>
        id is null || _documents.Contains(id) ? null : path.Fault(member, "a document that is listed under documents", $"'{id}'");

    /// <summary>A fault where a cited delegation is not registered.</summary>
    public RegisterFault? RequireDelegation(string? id, RowPath path, string member) =>
        id is null || _delegations.Contains(id) ? null : path.Fault(member, "a delegation that is listed under delegations", $"'{id}'");

    /// <summary>A fault where something was recorded after the register's own instant.</summary>
    public RegisterFault? RequireRecorded(DateTimeOffset? recordedAt, RowPath path, string member) =>
        recordedAt > AsOf ? path.Fault(member, $"an instant up to asOf, {AsOf:O}", $"{recordedAt:O}") : null;

    /// <summary>A fault where a time is empty or runs backwards.</summary>
    public static RegisterFault? RequireForward(DateTimeOffset? from, DateTimeOffset? until, RowPath path) =>
        from >= until ? path.Fault("until", $"an instant after from, {from:O}", $"{until:O}") : null;
}
