namespace ArtistFirst.Registry;

/// <summary>Decides, row by row, what a batch does to the register. Nothing is written here: what is to be written is gathered.</summary>
internal sealed class RegisterBatch(IReadOnlyList<PreparedRow> rows, KnownRows known, DateTimeOffset now)
{
    private static readonly RowOutcome Same = new(RowChange.Unchanged);

    private readonly RowOutcome[] _outcomes = new RowOutcome[rows.Count];

    /// <summary>What became of each row.</summary>
    public IReadOnlyList<RowOutcome> Outcomes => _outcomes;

    /// <summary>What is to be written.</summary>
    public RegisterWrites Writes { get; } = new();

    /// <summary>The changes, as the history will have them but for their numbers.</summary>
    public List<RegisterHistoryEntry> Changes { get; } = [];

    public KnownRows Known => known;

    /// <summary>Which statements of senders were found to be outdated, or not.</summary>
    public Dictionary<StatedClaims, bool> Outdated { get; } = new(ReferenceEqualityComparer.Instance);

    public DateTimeOffset Now => now;

    public void Decide()
    {
        foreach (PreparedRow row in rows.Where(static row => row.Fault is not null))
        {
            Reject(row, row.Fault!);
        }

        PartyDecisions.Decide(this, [.. rows.Where(static row => row is { Fault: null, Row: PartyRow })]);
        foreach (PreparedRow row in rows.Where(static row => row is { Fault: null, Row: not PartyRow }).OrderBy(static row => row.Rank))
        {
            Decide(row);
        }
    }

    /// <summary>Nothing changes.</summary>
    public void Keep(PreparedRow row) => _outcomes[row.Index] = Same;

    public void Reject(PreparedRow row, Finding finding) => _outcomes[row.Index] = new RowOutcome(RowChange.Rejected) { Finding = finding };

    /// <summary>Rejects a row that does not fit together with others.</summary>
    public void Reject(PreparedRow row, RegisterFault fault) => Reject(row, RowUnfit.Found(row.Name, RowShape.MemberIn(fault.Path), fault.Expected, fault.Got));

    public void Accept(PreparedRow row, RowChange change, string body, PartyId? party = null, PartyId? other = null)
    {
        _outcomes[row.Index] = new RowOutcome(change);
        Record(row.Row.Kind, row.Key, change, body, party, other);
    }

    /// <summary>Tells of something about a row that was decided.</summary>
    public void Note(PreparedRow row, Finding remark) => _outcomes[row.Index] = _outcomes[row.Index] with { Remark = remark };

    /// <summary>Writes down a change that follows from a row, or is it.</summary>
    public void Record(RegisterRowKind kind, string key, RowChange change, string body, PartyId? party = null, PartyId? other = null) => Changes.Add(new RegisterHistoryEntry
    {
        Sequence = 0, Revision = 0, At = now, Kind = kind, Key = key, Change = change, Party = party, Other = other == party ? null : other, Row = body,
    });

    private void Decide(PreparedRow row)
    {
        switch (row.Row)
        {
            case DocumentRow document:
                DescriptionDecisions.Decide(this, row, document.Document);
                break;
            case WorkRow work:
                DescriptionDecisions.Decide(this, row, work);
                break;
            case RecordingRow recording:
                DescriptionDecisions.Decide(this, row, recording);
                break;
            case DelegationRow delegation:
                DelegationDecisions.Decide(this, row, delegation.Delegation);
                break;
            case RightsClaimRow claim:
                ClaimDecisions.Decide(this, row, claim);
                break;
            case StatementRow statement:
                StatementDecisions.Decide(this, row, statement);
                break;
        }
    }
}
