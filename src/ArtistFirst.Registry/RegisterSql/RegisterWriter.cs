using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>Writes to a register, one transaction at a time in this process; the database sees to it between processes.</summary>
internal sealed class RegisterWriter(RegisterStore store, string registry, TimeProvider time) : IAsyncDisposable
{
    private const int MostTries = 20;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private RegisterSession? _session;
    private RegisterHead? _seen;

    /// <summary>Runs a transaction. When this returns it is on the disk. Work that met another transaction is done again, and must have no effect but in the database.</summary>
    /// <exception cref="ComplianceException">The register cannot be written to.</exception>
    public async Task<T> WriteAsync<T>(Func<RegisterTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                bool isUsed = _session is not null;
                RegisterTransaction? transaction = null;
                try
                {
                    transaction = await BeginAsync(cancellationToken).ConfigureAwait(false);
                    T result = await work(transaction).ConfigureAwait(false);
                    await EndAsync(transaction).ConfigureAwait(false);
                    return result;
                }
                catch (Exception fault)
                {
                    // Closing rolls back. The next transaction begins on a connection of its own, and looks at the register with fresh eyes.
                    await CloseAsync().ConfigureAwait(false);
                    bool isConnectionOld = isUsed && transaction is null && fault is System.Data.Common.DbException;
                    if (fault is OperationCanceledException || attempt == MostTries || !(store.IsConflict(fault) || (isConnectionOld && attempt == 1)))
                    {
                        throw fault is OperationCanceledException or ArgumentException ? fault : store.Explain(fault);
                    }
                }

                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<RegisterTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        _session ??= await RegisterSession.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        await store.BeginWriteAsync(_session.Connection, cancellationToken).ConfigureAwait(false);
        List<RegisterHead> heads = await _session.QueryAsync(RegisterHead.Take, RegisterHead.Read, cancellationToken, RegisterSession.Shard).ConfigureAwait(false);
        RegisterHead head = RequireSame(heads);
        await RequireContinuedAsync(head, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        return new RegisterTransaction(_session, head, now > head.AsOf ? now : head.AsOf);
    }

    // A commit is never given up half-way: nobody would know whether it was one.
    private async Task EndAsync(RegisterTransaction transaction)
    {
        await RegisterStore.CommitAsync(_session!.Connection, CancellationToken.None).ConfigureAwait(false);
        bool isNew = _seen?.Revision != transaction.Head.Revision;
        _seen = transaction.Head;
        if (isNew)
        {
            await HintAsync(transaction.Head.Revision).ConfigureAwait(false);
        }
    }

    // What is committed is committed, whether anybody hears of it or not: who polls finds it.
    private async Task HintAsync(long revision)
    {
        try
        {
            await store.HintAsync(_session!.Connection, revision, CancellationToken.None).ConfigureAwait(false);
        }
        catch (System.Data.Common.DbException)
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    private RegisterHead RequireSame(List<RegisterHead> heads)
    {
        if (heads.Count != 1 || !string.Equals(heads[0].Registry, registry, StringComparison.Ordinal))
        {
            throw new ComplianceException([RegisterUnavailable.Found($"'{store.Name}' was the register of {registry}, and is not any more. Put the register back, or restart to go on with what is there.")]);
        }

        return heads[0].Version == RegisterSchema.Version ? heads[0] : throw new ComplianceException([RegisterUnavailable.FoundNewer(store.Name, heads[0].Version)]);
    }

    /// <summary>A register that lacks what this process was told is on the disk is another one, or was restored from a backup: going on with it would lose statements silently.</summary>
    private async Task RequireContinuedAsync(RegisterHead head, CancellationToken cancellationToken)
    {
        if (_seen is not { Size: > 0 } seen || head.Chain == seen.Chain)
        {
            return;
        }

        List<Sha256Hash> chain = await _session!.QueryAsync(
            "SELECT chain FROM register_history WHERE shard = @p0 AND seq = @p1", static row => Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(0)), cancellationToken, RegisterSession.Shard, seen.Size - 1).ConfigureAwait(false);
        if (chain is not [var known] || known != seen.Chain)
        {
            throw new ComplianceException([RegisterUnavailable.Found(
                $"'{store.Name}' is another register, or an earlier state of this one: it should hold entry {seen.Size - 1} of the history as this process knows it, and does not. Put the register back, or restart to go on with what is there.")]);
        }
    }

    private async Task CloseAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
