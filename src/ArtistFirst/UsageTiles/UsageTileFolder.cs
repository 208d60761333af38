using System.Runtime.CompilerServices;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// A ledger as static files, which any web server serves and anybody checks: tiles of hashes, bundles of entries and the signed checkpoint as c2sp.org/tlog-tiles has
/// them, and when each entry was recorded. Reading gives the entries back as the ledger does, in any process. Not thread-safe for writing.
/// </summary>
public sealed class UsageTileFolder
{
    private const string CheckpointName = "checkpoint";

    private readonly TileFiles _files;

    /// <summary>Names a folder.</summary>
    /// <param name="folder">The folder; made by <see cref="WriteAsync"/> where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public UsageTileFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _files = new TileFiles(System.IO.Path.GetFullPath(folder));
    }

    /// <summary>Writes the entries under a checkpoint, and then the checkpoint. What is there and full is compared, not written again.</summary>
    /// <param name="entries">The entries from the first; those behind the checkpoint are left out.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="progress">Told how many entries are written, each 256.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> or <paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ComplianceException">The entries are not those under the checkpoint, or the folder holds what does not fit (AF4005).</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task WriteAsync(IAsyncEnumerable<UsageEntry> entries, SignedCheckpoint checkpoint, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Checkpoint signed = checkpoint.Checkpoint;
        Checkpoint? last = await FindLastAsync(signed, cancellationToken).ConfigureAwait(false);
        using var writer = new TileWriter(_files);
        Sha256Hash chain = default;
        await foreach (UsageEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            EnsureContinues(last, writer, chain);
            if (writer.Size == signed.Size)
            {
                break;
            }

            await writer.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
            chain = entry.ChainHash;
            if (writer.Size % TilePath.Width == 0)
            {
                progress?.Report(writer.Size);
            }
        }

        EnsureContinues(last, writer, chain);
        if (writer.Size != signed.Size || writer.Root != signed.Root || chain != signed.Chain)
        {
            throw new ComplianceException([writer.Size < signed.Size ? LedgerRolledBack.FoundSmaller(signed.Size, writer.Size) : LedgerRolledBack.FoundOther(signed.Size)]);
        }

        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await WholeFile.WriteAsync(_files.PathOf(CheckpointName), Encoding.UTF8.GetBytes(checkpoint.Text), cancellationToken).ConfigureAwait(false);
        progress?.Report(writer.Size);
    }

    /// <summary>Reads the checkpoint.</summary>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="ComplianceException">It is not believed (AF4004).</exception>
    /// <exception cref="UsageFormatException">The folder has none.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<SignedCheckpoint> ReadCheckpointAsync(CheckpointVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        CheckpointVerdict verdict = verifier.Verify(Encoding.UTF8.GetString(await _files.ReadAsync(CheckpointName, cancellationToken).ConfigureAwait(false)));
        verdict.ThrowIfInvalid();
        return verdict.Checkpoint!;
    }

    /// <summary>
    /// Reads the entries under the folder's checkpoint. Each one is compared with the hashes that lead to the signed root before it is given; the instants at which entries were
    /// recorded are proved at the end, by the signed chain hash: use nothing of a reading that did not come to its end.
    /// </summary>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries in order, without gaps.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="ComplianceException">The checkpoint is not believed (AF4004), the tiles are not those under it (AF4005), or an entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IAsyncEnumerable<UsageEntry> ReadAsync(CheckpointVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return EnumerateAsync(verifier, cancellationToken);
    }

    /// <summary>The same from a position on, as <see cref="ProvableUsageLedger.ReadAsync"/> gives them: to settle from the files alone. All of the files are read and proved all the same.</summary>
    /// <param name="from">The position to begin at, 0 for the first entry.</param>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries in order, without gaps.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    /// <exception cref="ComplianceException">The checkpoint is not believed (AF4004), the tiles are not those under it (AF4005), or an entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IAsyncEnumerable<UsageEntry> ReadAsync(long from, CheckpointVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentNullException.ThrowIfNull(verifier);
        return ReadFromAsync(from, verifier, cancellationToken);
    }

    /// <summary>Recomputes everything in the folder: each event's hash, the chain and every tile, against the signed checkpoint.</summary>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="progress">Told how many entries are done, each 256.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; the first bad entry is named by its position, also where a file is missing or broken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="UsageFormatException">The folder has no checkpoint.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<UsageAudit> VerifyAsync(CheckpointVerifier verifier, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return VerifyAsync(new UsageEvidence { Verifier = verifier }, progress, cancellationToken);
    }

    /// <summary>The same, and compares with checkpoints that somebody kept elsewhere.</summary>
    /// <param name="evidence">Whose checkpoints are believed, and those that were kept.</param>
    /// <param name="progress">Told how many entries are done, each 256.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; the first bad entry is named by its position, also where a file is missing or broken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no verifier.</exception>
    /// <exception cref="UsageFormatException">The folder has no checkpoint.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<UsageAudit> VerifyAsync(UsageEvidence evidence, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        (evidence with { Exported = this }).Require(nameof(evidence));
        try
        {
            SignedCheckpoint signed = await ReadCheckpointAsync(evidence.Verifier!, cancellationToken).ConfigureAwait(false);
            HeldCheckpoints checkpoints = new(evidence.Checkpoints.Append(signed.Text).Distinct(StringComparer.Ordinal), evidence.Verifier);
            return await new TileAudit(_files, signed.Checkpoint, checkpoints).RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (ComplianceException refusal)
        {
            return new UsageAudit(0, MerkleHash.Empty, default, 0, refusal.Findings);
        }
    }

    /// <summary>The proof that the ledger under the folder's checkpoint begins with what it held when it had so many entries, for a <see cref="CheckpointWitness"/>.</summary>
    /// <param name="earlierSize">The earlier size, 1 to that of the checkpoint.</param>
    /// <param name="checkpoint">The folder's checkpoint, as <see cref="ReadCheckpointAsync"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such earlier size.</exception>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<IReadOnlyList<Sha256Hash>> ProveConsistencyAsync(long earlierSize, SignedCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfLessThan(earlierSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierSize, checkpoint.Checkpoint.Size);
        return await new FolderTiles(_files, checkpoint.Checkpoint.Size).ProveConsistencyAsync(earlierSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Proves that entries stand under the folder's checkpoint; for many at once, such as those behind a statement.</summary>
    /// <param name="positions">Their positions, in any order.</param>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="checkpoint">The folder's checkpoint, as <see cref="ReadCheckpointAsync"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The proofs, in order of positions, each position once.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is negative, or stands behind the checkpoint.</exception>
    /// <exception cref="ComplianceException">The checkpoint is not believed (AF4004), the tiles are not those under it (AF4005), or an entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="UsageFormatException">A file is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IAsyncEnumerable<UsageProof> ProveAllAsync(
        IReadOnlyCollection<long> positions, CheckpointVerifier verifier, SignedCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ProvableUsageLedger.RequireUnder(positions, checkpoint);
        return new ProofReading(from => ReadFromAsync(from, verifier, cancellationToken), Under(checkpoint), checkpoint).ProveAsync(positions, cancellationToken);
    }

    /// <summary>The tree under the folder's checkpoint, for comparing.</summary>
    internal FolderTiles Under(SignedCheckpoint checkpoint) => new(_files, checkpoint.Checkpoint.Size);

    // The chain of instants is proved from the first entry on, so reading begins there.
    private async IAsyncEnumerable<UsageEntry> ReadFromAsync(long from, CheckpointVerifier verifier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (UsageEntry entry in EnumerateAsync(verifier, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Sequence >= from)
            {
                yield return entry;
            }
        }
    }

    /// <summary>The checkpoint that is there; null where none is. A folder only grows, as the ledger does: an older ledger does not take the place of a newer one's files.</summary>
    private async Task<Checkpoint?> FindLastAsync(Checkpoint next, CancellationToken cancellationToken)
    {
        if (!File.Exists(_files.PathOf(CheckpointName)))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(await _files.ReadAsync(CheckpointName, cancellationToken).ConfigureAwait(false));
        Checkpoint last = CheckpointText.Read(SignedNote.Read(text).Text);
        if (!string.Equals(last.Origin, next.Origin, StringComparison.Ordinal))
        {
            throw new ComplianceException([LedgerRolledBack.FoundOrigin(last.Origin, next.Origin)]);
        }

        return last.Size <= next.Size ? last : throw new ComplianceException([LedgerRolledBack.FoundSmaller(last.Size, next.Size)]);
    }

    /// <summary>Where as many entries have come as are under the checkpoint that is there, they are those: before a file that is not full yet is written over.</summary>
    private static void EnsureContinues(Checkpoint? last, TileWriter writer, Sha256Hash chain)
    {
        if (last is not null && writer.Size == last.Size && (writer.Root != last.Root || chain != last.Chain))
        {
            throw new ComplianceException([LedgerRolledBack.FoundOther(last.Size)]);
        }
    }

    private async IAsyncEnumerable<UsageEntry> EnumerateAsync(CheckpointVerifier verifier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Checkpoint signed = (await ReadCheckpointAsync(verifier, cancellationToken).ConfigureAwait(false)).Checkpoint;
        var reader = new TileReader(_files, signed);
        await reader.EnsureRootAsync(cancellationToken).ConfigureAwait(false);
        for (long tile = 0; tile * TilePath.Width < signed.Size; tile++)
        {
            foreach (UsageEntry entry in await reader.ReadAsync(tile, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }
        }

        reader.EnsureChain();
    }
}
