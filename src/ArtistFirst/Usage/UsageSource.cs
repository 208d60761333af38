namespace ArtistFirst;

/// <summary>One recording that is in an output, and how much of it.</summary>
public sealed record UsageSource
{
    /// <summary>The recording.</summary>
    public required Isrc Recording { get; init; }

    /// <summary>How much of the output it accounts for, on each side.</summary>
    public required SideWeights Weights { get; init; }

    /// <summary>The work, where it is known.</summary>
    /// <value>The default is none: the register knows the works of the recording.</value>
    public Iswc Work { get; init; }

    /// <summary>The operation that opened this recording, where an output needed several.</summary>
    /// <value>The default is none: the operation that the event belongs to.</value>
    public OperationId OperationId { get; init; }

    /// <summary>How sure the weights are, in parts of 1,000,000,000.</summary>
    /// <value>The default is <see cref="SideWeights.Whole"/>: they are known, as for a remix, and not estimated.</value>
    public int Confidence { get; init; } = SideWeights.Whole;
}
