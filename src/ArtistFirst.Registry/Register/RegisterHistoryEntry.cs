namespace ArtistFirst.Registry;

/// <summary>One change of a register. Entries are numbered without a gap and chained by hashes; none is ever changed or removed.</summary>
public sealed record RegisterHistoryEntry
{
    /// <summary>The entry's number, from 0.</summary>
    public required long Sequence { get; init; }

    /// <summary>The revision that the change belongs to.</summary>
    public required long Revision { get; init; }

    /// <summary>When the register made the change (UTC); never before that of an earlier entry.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was changed.</summary>
    public required RegisterRowKind Kind { get; init; }

    /// <summary>Of which row: an identifier, an id; for a claim what it is about.</summary>
    public required string Key { get; init; }

    /// <summary>Added, or replaced.</summary>
    public required RowChange Change { get; init; }

    /// <summary>Whom it concerns: who claims, said or was described. Null where it concerns nobody.</summary>
    public PartyId? Party { get; init; }

    /// <summary>Whom else: who spoke for the party, or may speak for it. Null where it concerns nobody else.</summary>
    public PartyId? Other { get; init; }

    /// <summary>The row as it is from then on, as JSON (docs/spec/register.schema.json).</summary>
    public required string Row { get; init; }

    /// <summary>The chain hash: of this entry and the chain hash before it (docs/spec/register-store.md).</summary>
    public Sha256Hash Chain { get; init; }
}
