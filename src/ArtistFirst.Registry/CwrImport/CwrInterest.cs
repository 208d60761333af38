namespace ArtistFirst.Registry;

/// <summary>A writer or a publisher in a work (SPU, OPU, SWR and OWR records).</summary>
internal sealed class CwrInterest
{
    /// <summary>The record's line.</summary>
    public required long Line { get; init; }

    /// <summary>Whether it is a writer, a person.</summary>
    public required bool IsWriter { get; init; }

    /// <summary>Whether the submitter speaks for them (SPU, SWR).</summary>
    public required bool IsControlled { get; init; }

    /// <summary>Whether the record says that nobody knows who it is.</summary>
    public required bool IsUnknown { get; init; }

    /// <summary>The name as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>The submitter's number for them; empty where there is none.</summary>
    public required string Number { get; init; }

    /// <summary>The IPI name number as it is written; empty where there is none.</summary>
    public required string IpiName { get; init; }

    /// <summary>The IPI base number as it is written; empty where there is none.</summary>
    public required string IpiBase { get; init; }

    /// <summary>What they own.</summary>
    public required CwrShares Owned { get; init; }

    /// <summary>Where they collect what, in the order of the records.</summary>
    public List<CwrTerritory> Territories { get; } = [];
}
