namespace ArtistFirst.Registry;

/// <summary>Rows that are named by others, each once, until nothing is named that is not there.</summary>
internal sealed class EvidenceRows(RightsRegister register)
{
    private readonly Dictionary<string, ConsentStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VoiceDelegation> _delegations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RightsDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<PartyId, Party> _parties = [];

    public IEnumerable<ConsentStatement> Statements => _statements.Values;

    public IEnumerable<VoiceDelegation> Delegations => _delegations.Values;

    public IEnumerable<RightsDocument> Documents => _documents.Values;

    public IEnumerable<Party> Parties => _parties.Values;

    public void AddParties(IEnumerable<PartyId> parties)
    {
        foreach (PartyId party in parties)
        {
            Add(party);
        }
    }

    public void AddClaims(IEnumerable<RightsClaim> claims)
    {
        AddParties(claims.Select(static claim => claim.Party));
    }

    public void Add(ConsentStatement statement)
    {
        if (!_statements.TryAdd(statement.Id, statement))
        {
            return;
        }

        Add(statement.Party);
        Add(statement.GivenBy);
        Add(statement.Subject?.Person);
        AddDocument(statement.Document);
        if (register.FindDelegation(statement.Delegation) is { } delegation && _delegations.TryAdd(delegation.Id, delegation))
        {
            Add(delegation.Person);
            Add(delegation.Delegate);
            Add(delegation.SignedBy);
            AddDocument(delegation.Document);
        }

        foreach (ConsentStatement withdrawal in register.WithdrawalsOf(statement.Id).Where(withdrawal => withdrawal.RecordedAt <= register.AsOf))
        {
            Add(withdrawal);
        }
    }

    private void Add(PartyId? id)
    {
        if (register.FindParty(id) is { } party && _parties.TryAdd(party.Id, party))
        {
            Add(party.Guardian);
            Add(party.Estate);
        }
    }

    private void AddDocument(string? id)
    {
        if (register.FindDocument(id) is { } document)
        {
            _documents.TryAdd(document.Id, document);
        }
    }
}
