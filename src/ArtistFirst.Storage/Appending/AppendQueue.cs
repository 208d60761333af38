using System.Threading.Channels;

namespace ArtistFirst.Storage;

/// <summary>
/// Lines appends up for the one writer, and hands it what has gathered while it was busy. A writer that gives the thread back begins on the caller's, which saves a lone caller a switch.
/// One that works synchronously never does: callers that one thread starts one after the other would each have a commit of their own.
/// </summary>
internal sealed class AppendQueue : IAsyncDisposable, IDisposable
{
    // It costs little more than a commit of one event; more would only make those wait who came first.
    private const int MostInOneCommit = ProvableUsageLedger.MostAtOnce;

    private readonly Channel<PendingAppend> _waiting;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<PendingAppend> _batch = [];
    private readonly BatchWriter _writer;
    private readonly TimeSpan _linger;
    private readonly Lazy<Task> _end;

    public AppendQueue(BatchWriter writer, int capacity, TimeSpan linger)
    {
        _writer = writer;
        _linger = linger;
        _waiting = Channel.CreateBounded<PendingAppend>(capacity);
        _end = new Lazy<Task>(EndAsync);
    }

    /// <summary>Waits for a place in the line, and then for the writer.</summary>
    /// <exception cref="ComplianceException">The ledger cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up before the writer took it.</exception>
    /// <exception cref="ObjectDisposedException">The line is closed.</exception>
    public async ValueTask<IReadOnlyList<UsageReceipt>> AddAsync(PendingAppend pending, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The ledger is disposed; append while it is in use.", closed);
        }

        Begin();
        CancellationTokenRegistration givingUp = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingAppend)state!).GiveUp(token), pending);
        await using (givingUp.ConfigureAwait(false))
        {
            return await pending.Receipts.ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => new(_end.Value);

    public void Dispose() => _end.Value.GetAwaiter().GetResult();

    /// <summary>Writes what waits. The turn is never given back, and whoever comes later finds the line closed.</summary>
    private async Task EndAsync()
    {
        _waiting.Writer.TryComplete();
        await _turn.WaitAsync().ConfigureAwait(false);
        while (await WriteBatchAsync().ConfigureAwait(false) is { } last)
        {
            last.CompleteElsewhere(); // until nothing is left
        }

        _writer.Dispose();
    }

    /// <summary>Sees to it that somebody writes what waits.</summary>
    private void Begin()
    {
        if (_turn.CurrentCount == 0)
        {
            return; // Whoever has the turn looks once more after giving it back.
        }

        // The work outlives the call that began it, and so should not carry that call's context.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _ = _writer.WaitsAsynchronously ? WorkAsync() : Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        PendingAppend? last = null;
        while (_waiting.Reader.Count > 0 && _turn.Wait(0))
        {
            last?.CompleteElsewhere();
            last = null;
            try
            {
                last = await WriteBatchAsync().ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }

        // Nobody waits, and whoever comes finds the turn free: a lone caller goes on here, and saves the way to another thread.
        last?.Complete();
    }

    /// <summary>Writes what has gathered, up to one commit, and answers all but the last.</summary>
    /// <returns>The last; null where there was nothing.</returns>
    private async Task<PendingAppend?> WriteBatchAsync()
    {
        int gathered = Gather(0);
        if (gathered is > 0 and < MostInOneCommit && _linger > TimeSpan.Zero)
        {
            await Task.Delay(_linger, TimeProvider.System).ConfigureAwait(false);
            Gather(gathered);
        }

        if (_batch.Count == 0)
        {
            return null;
        }

        await WriteAsync(_batch).ConfigureAwait(false);
        PendingAppend last = _batch[^1];
        for (int i = 0; i < _batch.Count - 1; i++)
        {
            _batch[i].CompleteElsewhere();
        }

        _batch.Clear();
        return last;
    }

    private int Gather(int gathered)
    {
        while (_waiting.Reader.TryPeek(out PendingAppend? next) && (gathered == 0 || gathered + next.Usages.Length <= MostInOneCommit) && _waiting.Reader.TryRead(out PendingAppend? pending))
        {
            if (pending.TryTake())
            {
                _batch.Add(pending);
                gathered += Math.Max(1, pending.Usages.Length);
            }
        }

        return gathered;
    }

    /// <summary>Nothing that happens here may end the work: whoever comes next gets an answer too.</summary>
    private async Task WriteAsync(List<PendingAppend> batch)
    {
        try
        {
            await _writer.AppendAsync(batch).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            batch.ForEach(pending => pending.Fault = fault);
        }
    }
}
