using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>Proves many entries under one checkpoint: reads on from one to the next, and each tile once where they stand in order.</summary>
/// <param name="read">Reads entries from a position on.</param>
/// <param name="tiles">The tree under the checkpoint.</param>
/// <param name="checkpoint">The checkpoint.</param>
internal sealed class ProofReading(Func<long, IAsyncEnumerable<UsageEntry>> read, MerkleTiles tiles, SignedCheckpoint checkpoint)
{
    // To begin anew costs about as much as reading so many entries.
    private const int FarAhead = 4096;

    /// <summary>The proofs, in order of positions, each position once.</summary>
    /// <exception cref="ComplianceException">An entry is missing (AF4003), or the entries are not those under the checkpoint (AF4005).</exception>
    public async IAsyncEnumerable<UsageProof> ProveAsync(IEnumerable<long> positions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long[] wanted = [.. positions.Distinct().Order()];
        for (int next = 0; next < wanted.Length;)
        {
            int first = next;
            await foreach (UsageEntry entry in read(wanted[first]).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (entry.Sequence != wanted[next])
                {
                    continue;
                }

                yield return await ProveAsync(entry, cancellationToken).ConfigureAwait(false);
                next++;
                if (next == wanted.Length || wanted[next] - entry.Sequence > FarAhead)
                {
                    break;
                }
            }

            if (next == first)
            {
                throw new ComplianceException([LedgerAltered.Found(wanted[next], "it is missing.")]);
            }
        }
    }

    public async ValueTask<UsageProof> ProveAsync(UsageEntry entry, CancellationToken cancellationToken)
    {
        Checkpoint signed = checkpoint.Checkpoint;
        IReadOnlyList<Sha256Hash> path = await tiles.ProveInclusionAsync(entry.Sequence, cancellationToken).ConfigureAwait(false);
        return MerkleProof.VerifyInclusion(entry.Sequence, signed.Size, entry.EventHash, path, signed.Root)
            ? new UsageProof(entry.Event.ToCanonicalBytes(), entry.Sequence, path, checkpoint.Text)
            : throw new ComplianceException([LedgerRolledBack.FoundOther(signed.Size)]);
    }
}
