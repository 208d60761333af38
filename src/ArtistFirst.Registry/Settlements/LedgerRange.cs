namespace ArtistFirst.Registry;

/// <summary>Which entries of a ledger a settlement is made from: those at the positions [From, To).</summary>
/// <param name="From">The first position.</param>
/// <param name="To">The position behind the last.</param>
/// <param name="ChainHash">The chain hash of the entry before <paramref name="To"/>, which ties it to everything before; zero bytes for none.</param>
public sealed record LedgerRange(long From, long To, string ChainHash)
{
    /// <summary>The root of the Merkle tree over the first <see cref="To"/> entries (RFC 6962), where a checkpoint was given; null otherwise.</summary>
    public Sha256Hash? Root { get; init; }
}
