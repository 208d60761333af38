namespace ArtistFirst.Storage;

/// <summary>Events on their way to the writer, to be committed together. They are either taken by the writer or given up by the caller, never both.</summary>
/// <param name="usages">What to append; none to open the ledger and see whether it takes a write.</param>
internal sealed class PendingAppend(params EncodedUsage[] usages)
{
    // What the caller goes on with runs where it is completed: who must not be held up by that calls CompleteElsewhere.
    private readonly TaskCompletionSource<IReadOnlyList<UsageReceipt>> _receipts = new();
    private readonly UsageReceipt[] _answers = new UsageReceipt[usages.Length];
    private Sha256Hash[]? _inDoubt;
    private int _isSettled;

    /// <summary>What to append.</summary>
    public ReadOnlySpan<EncodedUsage> Usages => usages;

    /// <summary>The receipts, in the order of the events.</summary>
    public Task<IReadOnlyList<UsageReceipt>> Receipts => _receipts.Task;

    /// <summary>What the transaction answered, one for each event, to be handed over once it is committed.</summary>
    public Span<UsageReceipt> Answers => _answers;

    /// <summary>What this append alone stumbled over, while others of the transaction went on.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The chain hashes that its entries were given by a transaction of which it is not known whether it was committed.</summary>
    public Sha256Hash[] InDoubt => _inDoubt ??= new Sha256Hash[usages.Length];

    /// <summary>The writer takes it, unless the caller gave it up before.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isSettled, 1) == 0;

    /// <summary>The caller gives it up, unless the writer has taken it.</summary>
    public void GiveUp(CancellationToken cancellationToken)
    {
        if (TryTake())
        {
            Fault = new TaskCanceledException(null, null, cancellationToken);
            CompleteElsewhere();
        }
    }

    /// <summary>Hands the answers over. The caller goes on here, before this returns.</summary>
    public void Complete()
    {
        switch (Fault)
        {
            case null:
                _receipts.TrySetResult(_answers);
                break;
            case OperationCanceledException canceled:
                _receipts.TrySetCanceled(canceled.CancellationToken);
                break;
            default:
                _receipts.TrySetException(Fault);
                break;
        }
    }

    /// <summary>Hands the answers over on another thread.</summary>
    public void CompleteElsewhere() => ThreadPool.UnsafeQueueUserWorkItem(static pending => pending.Complete(), this, preferLocal: false);
}
