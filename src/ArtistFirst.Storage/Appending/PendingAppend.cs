namespace ArtistFirst.Storage;

/// <summary>An append on its way to the writer. It is either taken by the writer or given up by the caller, never both.</summary>
internal sealed class PendingAppend
{
    private readonly TaskCompletionSource<UsageReceipt?> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isSettled;

    private PendingAppend(EncodedUsage? usage)
    {
        Usage = usage;
    }

    /// <summary>What to append; null to open the file and see whether it takes a write.</summary>
    public EncodedUsage? Usage { get; }

    /// <summary>The receipt; null where nothing was to be appended.</summary>
    public Task<UsageReceipt?> Receipt => _receipt.Task;

    /// <summary>What the transaction answered, to be handed over once it is committed.</summary>
    public UsageReceipt? Answer { get; set; }

    /// <summary>What this append alone stumbled over, while others of the transaction went on.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The chain hash that its entry was given by a transaction of which it is not known whether it was committed.</summary>
    public Sha256Hash InDoubt { get; set; }

    public static PendingAppend Of(EncodedUsage usage) => new(usage);

    public static PendingAppend ToOpen() => new(usage: null);

    /// <summary>The writer takes it, unless the caller gave it up before.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isSettled, 1) == 0;

    /// <summary>The caller gives it up, unless the writer has taken it.</summary>
    public void GiveUp(CancellationToken cancellationToken)
    {
        if (TryTake())
        {
            _receipt.TrySetCanceled(cancellationToken);
        }
    }

    public void Complete()
    {
        if (Fault is null)
        {
            _receipt.TrySetResult(Answer);
        }
        else
        {
            _receipt.TrySetException(Fault);
        }
    }

    public void Fail(Exception fault) => _receipt.TrySetException(fault);
}
