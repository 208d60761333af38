using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>What became of the rows that were applied in one transaction. It is on the disk when the caller has it.</summary>
public sealed record RegisterChanges
{
    /// <summary>The revision of the register in which the changes are: a new one where anything changed.</summary>
    public required long Revision { get; init; }

    /// <summary>The instant (UTC) that the register gave the changes, never before an earlier one.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For each row, in their order, what became of it.</summary>
    public required ImmutableArray<RowOutcome> Rows { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>How many rows had an outcome.</summary>
    /// <param name="change">The outcome.</param>
    public int Count(RowChange change) => Rows.Count(row => row.Change == change);
}
