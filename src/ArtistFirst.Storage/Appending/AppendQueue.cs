using System.Threading.Channels;

namespace ArtistFirst.Storage;

/// <summary>Lines appends up for the one writer, and hands it what has gathered while it was busy.</summary>
internal sealed class AppendQueue : IAsyncDisposable, IDisposable
{
    // One commit of this many costs little more than of one; more would only make those wait who came first.
    private const int MostInOneCommit = 1_000;

    private readonly Channel<PendingAppend> _waiting;
    private readonly BatchWriter _writer;
    private readonly TimeSpan _linger;
    private readonly Task _work;

    public AppendQueue(BatchWriter writer, int capacity, TimeSpan linger)
    {
        _writer = writer;
        _linger = linger;
        _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(capacity) { SingleReader = true });

        // The work outlives the call that made the ledger, and so should not carry that call's context.
        using (ExecutionContext.SuppressFlow())
        {
            _work = Task.Run(WorkAsync);
        }
    }

    /// <summary>Waits for a place in the line, and then for the writer.</summary>
    /// <exception cref="ComplianceException">The ledger cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up before the writer took it.</exception>
    /// <exception cref="ObjectDisposedException">The line is closed.</exception>
    public async ValueTask<UsageReceipt?> AddAsync(PendingAppend pending, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The ledger is disposed; append while it is in use.", closed);
        }

        CancellationTokenRegistration givingUp = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingAppend)state!).GiveUp(token), pending);
        await using (givingUp.ConfigureAwait(false))
        {
            return await pending.Receipt.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _work.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _work.GetAwaiter().GetResult();
    }

    private async Task WorkAsync()
    {
        List<PendingAppend> batch = [];
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Gather(batch);
            if (batch.Count is > 0 and < MostInOneCommit && _linger > TimeSpan.Zero)
            {
                await Task.Delay(_linger, TimeProvider.System).ConfigureAwait(false);
                Gather(batch);
            }

            await WriteAsync(batch).ConfigureAwait(false);
            batch.Clear();
        }

        _writer.Dispose();
    }

    private void Gather(List<PendingAppend> batch)
    {
        while (batch.Count < MostInOneCommit && _waiting.Reader.TryRead(out PendingAppend? pending))
        {
            if (pending.TryTake())
            {
                batch.Add(pending);
            }
        }
    }

    /// <summary>Nothing that happens here may end the work: whoever comes next gets an answer too.</summary>
    private async Task WriteAsync(List<PendingAppend> batch)
    {
        try
        {
            if (batch.Count > 0)
            {
                await _writer.AppendAsync(batch).ConfigureAwait(false);
            }

            batch.ForEach(static pending => pending.Complete());
        }
        catch (Exception fault)
        {
            batch.ForEach(pending => pending.Fail(fault));
        }
    }
}
