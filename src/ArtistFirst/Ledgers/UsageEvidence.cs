namespace ArtistFirst;

/// <summary>What a ledger, or a folder of its exported tiles, is compared with when it is verified.</summary>
public sealed record UsageEvidence
{
    /// <summary>Whose checkpoints are believed; null to take the signatures of those that the ledger keeps as they are. Exported tiles and checkpoints from elsewhere need one.</summary>
    public CheckpointVerifier? Verifier { get; init; }

    /// <summary>Exported tiles to compare with, entry by entry; null for none. They are recomputed by themselves, too.</summary>
    public UsageTileFolder? Exported { get; init; }

    /// <summary>Signed checkpoints that somebody kept elsewhere, as text. A ledger that was rolled back together with its own checkpoints, or written anew, is found by them.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Checkpoints { get; init; } = [];

    /// <summary>The verifier, where there is something that nobody believes without one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal void Require(string parameter)
    {
        if (Verifier is null && (Exported is not null || Checkpoints.Count > 0))
        {
            throw new ArgumentException("Expected a verifier with exported tiles or checkpoints: without one a checkpoint says nothing.", parameter);
        }
    }
}
