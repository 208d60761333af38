namespace ArtistFirst.Registry;

/// <summary>The keys of rows, and of what they name.</summary>
internal sealed class RowNames
{
    public HashSet<string> Parties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Delegations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Works { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Recordings { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Statements { get; } = new(StringComparer.Ordinal);

    /// <summary>The claims, by asset and id.</summary>
    public HashSet<(string Asset, string Id)> Claims { get; } = [];

    /// <summary>The assets of whose claims a sender speaks as a whole.</summary>
    public HashSet<string> Stated { get; } = new(StringComparer.Ordinal);

    public static RowNames Of(IEnumerable<PreparedRow> rows)
    {
        RowNames names = new();
        foreach (PreparedRow row in rows)
        {
            names.Add(row);
        }

        return names;
    }

    private void Add(PreparedRow row)
    {
        switch (row.Row)
        {
            case PartyRow { Party: var party }:
                AddParties(party.Id, party.Guardian, party.Estate);
                break;
            case DocumentRow document:
                Documents.Add(document.Key);
                break;
            case DelegationRow { Delegation: var delegation }:
                Delegations.Add(delegation.Id);
                Documents.Add(delegation.Document);
                AddParties(delegation.Person, delegation.Delegate, delegation.SignedBy);
                break;
            case WorkRow work:
                Works.Add(work.Key);
                AddTo(Stated, work.Stated is null ? null : work.Key);
                break;
            case RecordingRow { Recording: var recording }:
                Recordings.Add(row.Row.Key);
                AddParties([.. recording.Labels]);
                break;
            case RightsClaimRow claim:
                (claim.Work.IsEmpty ? Recordings : Works).Add(claim.Key);
                Claims.Add((claim.Key, row.ClaimId!));
                AddTo(Stated, claim.Stated is null ? null : claim.Key);
                AddParties(claim.Claim.Party);
                break;
            case StatementRow { Statement: var statement }:
                Add(statement);
                break;
        }
    }

    private void Add(ConsentStatement statement)
    {
        AddParties(statement.Party, statement.GivenBy);
        AddTo(Statements, statement.Id);
        AddTo(Statements, statement.Withdraws);
        AddTo(Documents, statement.Document);
        AddTo(Delegations, statement.Delegation);
    }

    private static void AddTo(HashSet<string> names, string? name)
    {
        if (name is not null)
        {
            names.Add(name);
        }
    }

    private void AddParties(params ReadOnlySpan<PartyId?> parties)
    {
        foreach (PartyId? party in parties)
        {
            AddTo(Parties, party?.ToString());
        }
    }
}
