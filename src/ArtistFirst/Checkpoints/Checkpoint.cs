namespace ArtistFirst;

/// <summary>
/// What a ledger held at a moment, in a few lines: how many entries, the root of the Merkle tree over them, and the chain hash of the last one. The form is that of
/// c2sp.org/tlog-checkpoint; the chain hash is an extension line, and ties down when each entry was recorded.
/// </summary>
/// <param name="Origin">Which ledger: a name for ever, such as <c>studio.example/usage</c>.</param>
/// <param name="Size">How many entries it held.</param>
/// <param name="Root">The root of the Merkle tree over their events (RFC 9162, section 2.1.1).</param>
/// <param name="Chain">The chain hash of the last entry; the default value for a ledger without entries.</param>
public sealed record Checkpoint(string Origin, long Size, Sha256Hash Root, Sha256Hash Chain);
