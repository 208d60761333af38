namespace ArtistFirst;

/// <summary>What came of recomputing a ledger from its first entry.</summary>
/// <param name="Entries">How many entries are as they were recorded, counted from the first.</param>
/// <param name="Root">The root of the Merkle tree over them.</param>
/// <param name="Chain">The chain hash of the last of them; the default value where there is none.</param>
/// <param name="Checkpoints">How many signed checkpoints hold for them.</param>
/// <param name="Findings">What is wrong, the first bad entry by its position; empty when nothing is.</param>
public sealed record UsageAudit(long Entries, Sha256Hash Root, Sha256Hash Chain, int Checkpoints, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether everything is as it was recorded and signed.</summary>
    public bool IsIntact => Findings.Count == 0;
}
