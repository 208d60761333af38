namespace ArtistFirst;

/// <summary>
/// A usage ledger that can be read and proves what it holds: a Merkle tree over its events (RFC 9162), signed checkpoints, proofs that anybody checks without the
/// ledger. The supplied ledgers are such. Thread-safe.
/// </summary>
public abstract class ProvableUsageLedger : IUsageLedger
{
    /// <summary>How many events can be appended at once: 1,000.</summary>
    public const int MostAtOnce = 1_000;

    private protected ProvableUsageLedger()
    {
    }

    /// <summary>What is kept beside the entries.</summary>
    internal abstract LedgerStore Store { get; }

    /// <inheritdoc/>
    public abstract ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default);

    /// <summary>Records events, each once, in one commit: for jobs that use many recordings at a time. Cheaper than one by one, and as durable.</summary>
    /// <param name="usages">Up to <see cref="MostAtOnce"/> events, in the order of their positions.</param>
    /// <param name="cancellationToken">Gives up while nothing has been recorded.</param>
    /// <returns>The receipts, in the order of the events.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="usages"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">An event is not complete, see <see cref="UsageEvent.EnsureComplete"/>; or they are too many. Nothing was recorded.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001), or an event stands there that is not as it was recorded (AF4003). Append all of them again: what is on record stays.</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing was recorded.</exception>
    public abstract ValueTask<IReadOnlyList<UsageReceipt>> AppendAllAsync(IReadOnlyList<UsageEvent> usages, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract ValueTask EnsureWritableAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the ledger, and checks on the way that every entry is as it was recorded. What is recorded meanwhile may or may not be read.
    /// Writers do not wait for readers, nor readers for writers.
    /// </summary>
    /// <param name="from">The position to begin at, 0 for the first entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries in order, without gaps.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be opened (AF4001), or an entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public abstract IAsyncEnumerable<UsageEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default);

    /// <summary>Finds what is recorded of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its entries, one a kind, in their order; none for an operation that is not on record.</returns>
    /// <exception cref="ComplianceException">The ledger cannot be opened (AF4001), or an entry is not as it was recorded (AF4003).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public abstract Task<IReadOnlyList<UsageEntry>> FindAsync(OperationId operation, CancellationToken cancellationToken = default);

    /// <summary>Records an event, once, and keeps a side record for it: first the record, then the event with its commitment. A retry keeps what the first one brought.</summary>
    /// <param name="usage">The event; its <see cref="UsageEvent.Commitment"/> becomes that of the record.</param>
    /// <param name="record">What may have to be erased.</param>
    /// <param name="cancellationToken">Gives up while nothing has been recorded.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="usage"/> or <paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">The event is not complete; see <see cref="UsageEvent.EnsureComplete"/>.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001).</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing was recorded.</exception>
    public async ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, UsageSideRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(record);
        UsageEvent committed = usage with { Commitment = record.Commitment };
        Sha256Hash hash = committed.ComputeHash();
        await Store.AddSideRecordAsync(record, cancellationToken).ConfigureAwait(false);
        UsageReceipt receipt;
        try
        {
            receipt = await AppendAsync(committed, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Store.RemoveSideRecordAsync(record.Commitment, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        if (receipt.EventHash != hash)
        {
            // Another event stands there, with a record of its own or none: nothing points to this one.
            await Store.RemoveSideRecordAsync(record.Commitment, CancellationToken.None).ConfigureAwait(false);
        }

        return receipt;
    }

    /// <summary>Finds the side record of an event.</summary>
    /// <param name="usage">The event, as it is on record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record; null where the event has none, or where it was erased.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="usage"/> is null.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), or the record is not what was committed to (AF4009).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<UsageSideRecord?> FindSideRecordAsync(UsageEvent usage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(usage);
        if (usage.Commitment.IsEmpty || await Store.FindSideRecordAsync(usage.Commitment, cancellationToken).ConfigureAwait(false) is not { } kept)
        {
            return null;
        }

        var record = new UsageSideRecord(kept.Salt, kept.Data);
        return record.Commitment == usage.Commitment && kept.Salt.Length == UsageSideRecord.SaltLength
            ? record
            : throw new ComplianceException([SideRecordNotKept.FoundOther(usage.Commitment)]);
    }

    /// <summary>
    /// Erases the side record of an event, so that its bytes are in no file of the ledger any more. Entries, hashes, proofs and checkpoints stay as they are. Backups, replicas and the logs of a
    /// database's server are yours to see to. What is kept beside the ledger is written anew: it takes as long as there is much of it.
    /// </summary>
    /// <param name="usage">The event, as it is on record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="usage"/> is null.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001); or the record is erased and its bytes are not gone yet (AF4010): erase again.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<bool> EraseSideRecordAsync(UsageEvent usage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return !usage.Commitment.IsEmpty && await Store.EraseSideRecordAsync(usage.Commitment, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs what the ledger holds now, durably, and keeps the checkpoint. First it looks whether the ledger is what was signed before, with entries added: one that was
    /// rolled back or changed is not signed.
    /// </summary>
    /// <param name="signer">The key, and the name of the ledger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The checkpoint; the last one where nothing was added since and the same key signed it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="signer"/> is null.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read or written (AF4001), or it is not as it was recorded (AF4003) or signed (AF4005).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<SignedCheckpoint> SignCheckpointAsync(CheckpointSigner signer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return await new LedgerSeal(Store, ReadAsync).SignAsync(signer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest checkpoint that was signed.</summary>
    /// <param name="verifier">Whose checkpoints are believed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The checkpoint; null where none was signed yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verifier"/> is null.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), or the checkpoint is not believed (AF4004).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<SignedCheckpoint?> FindCheckpointAsync(CheckpointVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (await new LedgerSeal(Store, ReadAsync).LastAsync(cancellationToken).ConfigureAwait(false) is not { } last)
        {
            return null;
        }

        CheckpointVerdict verdict = verifier.Verify(last.Text);
        verdict.ThrowIfInvalid();
        return verdict.Checkpoint;
    }

    /// <summary>Proves that an entry stands in the ledger.</summary>
    /// <param name="entry">The entry, as <see cref="FindAsync"/> or <see cref="ReadAsync"/> gave it.</param>
    /// <param name="checkpoint">A checkpoint of this ledger that covers it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The proof, whole by itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> or <paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The entry stands behind the checkpoint.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), or is not as it was signed (AF4005).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<UsageProof> ProveAsync(UsageEntry entry, SignedCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry.Sequence, checkpoint.Checkpoint.Size, nameof(entry));
        return await Proofs(checkpoint).ProveAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Proves that entries stand in the ledger; for many at once, such as those behind a statement.</summary>
    /// <param name="positions">Their positions, in any order.</param>
    /// <param name="checkpoint">A checkpoint of this ledger that covers them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The proofs, in order of positions, each position once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="positions"/> or <paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is negative, or stands behind the checkpoint.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), an entry is not as it was recorded (AF4003), or the ledger is not as it was signed (AF4005).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IAsyncEnumerable<UsageProof> ProveAllAsync(IReadOnlyCollection<long> positions, SignedCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        RequireUnder(positions, checkpoint);
        return Proofs(checkpoint).ProveAsync(positions, cancellationToken);
    }

    /// <summary>Proves that the ledger begins with all that it held under an earlier checkpoint, for a <see cref="CheckpointWitness"/>.</summary>
    /// <param name="earlierSize">The earlier size, 1 to that of the checkpoint.</param>
    /// <param name="checkpoint">A checkpoint of this ledger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The hashes of the proof.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such earlier size.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<IReadOnlyList<Sha256Hash>> ProveConsistencyAsync(long earlierSize, SignedCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfLessThan(earlierSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierSize, checkpoint.Checkpoint.Size);
        return await new LedgerTiles(Store, checkpoint.Checkpoint.Size).ProveConsistencyAsync(earlierSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Recomputes everything: each event's hash, the chain, the tree; compares them with the kept roots, with every checkpoint that was signed, and with exported tiles.</summary>
    /// <param name="verifier">Whose checkpoints are believed; null to take the signatures as they are.</param>
    /// <param name="exported">Exported tiles to compare with, entry by entry; null for none. Their checkpoint has to be believed by the verifier.</param>
    /// <param name="progress">Told how many entries are done, each 256.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; the first bad entry is named by its position.</returns>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), or the exported checkpoint is not believed (AF4004).</exception>
    /// <exception cref="ArgumentException">There are exported tiles and no verifier.</exception>
    /// <exception cref="UsageFormatException">A file of the exported tiles is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<UsageAudit> VerifyAsync(
        CheckpointVerifier? verifier = null, UsageTileFolder? exported = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => VerifyAsync(new UsageEvidence { Verifier = verifier, Exported = exported }, progress, cancellationToken);

    /// <summary>The same, and compares with checkpoints that somebody kept elsewhere: each has to be one of this ledger, which has grown since.</summary>
    /// <param name="evidence">What it is compared with.</param>
    /// <param name="progress">Told how many entries are done, each 256.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; the first bad entry is named by its position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentException">There are exported tiles or checkpoints and no verifier.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be read (AF4001), or the exported checkpoint is not believed (AF4004).</exception>
    /// <exception cref="UsageFormatException">The exported tiles have no checkpoint.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<UsageAudit> VerifyAsync(UsageEvidence evidence, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        evidence.Require(nameof(evidence));
        UsageTileFolder? exported = evidence.Exported;
        SignedCheckpoint? last = exported is null ? null : await exported.ReadCheckpointAsync(evidence.Verifier!, cancellationToken).ConfigureAwait(false);
        IEnumerable<string> signed = await Store.ReadCheckpointsAsync(cancellationToken).ConfigureAwait(false);
        HeldCheckpoints checkpoints = new(signed.Concat(evidence.Checkpoints).Concat(last is null ? [] : [last.Text]).Distinct(StringComparer.Ordinal), evidence.Verifier);
        UsageAudit audit = await new LedgerAudit(Store, checkpoints, last is null ? null : exported!.Under(last)).RunAsync(ReadAsync(0, cancellationToken), progress, cancellationToken).ConfigureAwait(false);
        audit = audit with { AreSignaturesChecked = evidence.Verifier is not null };
        if (exported is null)
        {
            return audit;
        }

        UsageAudit files = await exported.VerifyAsync(evidence with { Exported = null }, null, cancellationToken).ConfigureAwait(false);
        return audit with { Findings = [.. audit.Findings, .. files.Findings.Where(found => audit.Findings.All(other => !string.Equals(other.Message, found.Message, StringComparison.Ordinal)))] };
    }

    /// <summary>Goes on with positions that a checkpoint covers.</summary>
    internal static void RequireUnder(IReadOnlyCollection<long> positions, SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(checkpoint);
        foreach (long position in positions)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position, nameof(positions));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, checkpoint.Checkpoint.Size, nameof(positions));
        }
    }

    private ProofReading Proofs(SignedCheckpoint checkpoint) => new(from => ReadAsync(from), new LedgerTiles(Store, checkpoint.Checkpoint.Size), checkpoint);
}
