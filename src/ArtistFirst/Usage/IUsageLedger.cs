namespace ArtistFirst;

/// <summary>
/// Where uses are recorded before audio flows. Implement it to record somewhere of your own; <c>UseSqlite</c> gives an embedded one.
/// A ledger only grows: nothing in it is changed or removed. Thread-safe.
/// </summary>
/// <remarks>
/// <para><b>Once per operation and kind, for ever.</b> The pair of <see cref="UsageEvent.OperationId"/> and <see cref="UsageEvent.Kind"/> is the key.
/// An unknown key is recorded: <see cref="UsageReceiptOutcome.Created"/>. For a known key nothing is written: the answer is
/// <see cref="UsageReceiptOutcome.Exists"/> when <see cref="UsageEvent.IsRetryOf"/> says that the recorded event is the same use, else
/// <see cref="UsageReceiptOutcome.Conflict"/>; the receipt is that of the recorded event, however long ago that was.</para>
/// <para><b>Durable when it completes.</b> With a receipt, the event survives the end of the process, of the operating system and of the
/// power, as far as the storage keeps what it says it has written. Without one it is either recorded or not: append it again, the
/// operation id makes that safe.</para>
/// <para><b>Cancellation.</b> An <see cref="OperationCanceledException"/> says that the event was not recorded. Once recording has begun, the
/// token is no longer looked at and the receipt comes.</para>
/// <para><b>What cannot be recorded</b> throws: <see cref="ComplianceException"/> with AF4001 when the ledger cannot be written to. The gate
/// stays closed on any exception.</para>
/// <para><b>Reading</b> is not asked of an implementation, which may be a queue or another system. What settles and proves works on
/// a stream of <see cref="UsageEntry"/>, in order of <see cref="UsageEntry.Sequence"/>, and the supplied ledgers have a <c>ReadAsync</c> that gives one.</para>
/// </remarks>
public interface IUsageLedger
{
    /// <summary>Records an event, once.</summary>
    /// <param name="usage">The event.</param>
    /// <param name="cancellationToken">Gives up while nothing has been recorded.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="ArgumentException">The event is not complete; see <see cref="UsageEvent.EnsureComplete"/>.</exception>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001).</exception>
    /// <exception cref="OperationCanceledException">It was given up; nothing was recorded.</exception>
    ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds out whether an event could be recorded now, without recording any. The health check asks it, so that a full disk is known before the
    /// next use is refused. An implementation that cannot tell need not implement it: it then completes at once.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The ledger cannot be written to (AF4001).</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    ValueTask EnsureWritableAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
