namespace ArtistFirst;

/// <summary>What came of recomputing a ledger from its first entry.</summary>
/// <param name="Entries">How many entries are as they were recorded, counted from the first.</param>
/// <param name="Root">The root of the Merkle tree over them.</param>
/// <param name="Chain">The chain hash of the last of them; the default value where there is none.</param>
/// <param name="Checkpoints">How many signed checkpoints hold for them.</param>
/// <param name="Findings">What is wrong, the first bad entry by its position; empty when nothing is. Where a thousand entries or more are not as they were, the rest is not looked at.</param>
public sealed record UsageAudit(long Entries, Sha256Hash Root, Sha256Hash Chain, int Checkpoints, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the signatures of the checkpoints were checked: without a verifier they are taken as they are, and whoever can write to the ledger can write those as well.</summary>
    public bool AreSignaturesChecked { get; init; }

    /// <summary>Whether everything is as it was recorded and signed.</summary>
    public bool IsIntact => Findings.Count == 0;
}
