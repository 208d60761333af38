using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>Writes what happens to operations to the ledger. Whatever goes wrong there is a refusal, so that it closes the gate.</summary>
internal sealed class UsageRecorder(IUsageLedger ledger, ILogger logger)
{
    /// <summary>Why the last event could not be recorded; null where it could, or where there was none.</summary>
    public Finding? Problem { get; private set; }

    /// <summary>Records an event, or finds that it is on record.</summary>
    /// <exception cref="ComplianceException">The ledger could not record it (AF4001), keeps no side records (AF4009), or the operation id stands for another use (AF4002).</exception>
    public async ValueTask<UsageReceipt> RecordAsync(UsageEvent usage, CancellationToken cancellationToken, UsageSideRecord? sideRecord = null)
    {
        UsageReceipt receipt;
        try
        {
            receipt = await AppendAsync(usage, sideRecord, cancellationToken).ConfigureAwait(false);
            Problem = null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            GateLog.LedgerFailed(logger, fault, usage.OperationId);
            Problem = fault is ComplianceException refusal ? refusal.Findings[0] : LedgerUnavailable.Found(fault);
            if (fault is ComplianceException)
            {
                throw;
            }

            throw new ComplianceException([Problem], fault);
        }

        return receipt.Outcome switch
        {
            UsageReceiptOutcome.Created or UsageReceiptOutcome.Exists => receipt,
            _ => throw new ComplianceException([OperationConflict.Found(usage, receipt)]),
        };
    }

    private ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, UsageSideRecord? sideRecord, CancellationToken cancellationToken) => (sideRecord, ledger) switch
    {
        (null, _) => ledger.AppendAsync(usage, cancellationToken),
        (not null, ProvableUsageLedger keeping) => keeping.AppendAsync(usage, sideRecord, cancellationToken),
        _ => throw new ComplianceException([SideRecordNotKept.Found(ledger.GetType().Name)]),
    };
}
