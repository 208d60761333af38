namespace ArtistFirst;

/// <summary>Units of a quota that the ledger has set aside for this process. What a crash leaves of them is used by nobody: a lease can only under-use.</summary>
internal sealed class QuotaLease(QuotaKey key, LedgerStore store)
{
    // One round trip for so many uses of a large quota. Small ones, and the end of large ones, are given out in smaller parts; see TakeQuotaAsync.
    private const long MostAtOnce = 256;

    private readonly Lock _lock = new();
    private Task<long>? _leasing;
    private long _left;

    /// <summary>Takes one unit. Whoever finds none left waits for the one request that gets more.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<long> leasing;
            lock (_lock)
            {
                if (_left > 0)
                {
                    _left--;
                    return true;
                }

                // On another thread, so that it cannot end before it is assigned.
                leasing = _leasing ??= Task.Run(LeaseAsync, CancellationToken.None);
            }

            if (await leasing.WaitAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                return false;
            }
        }
    }

    /// <summary>Puts a unit back that nothing was done with. It serves the next use of this process.</summary>
    public void PutBack()
    {
        lock (_lock)
        {
            _left++;
        }
    }

    private async Task<long> LeaseAsync()
    {
        long part = 0;
        try
        {
            part = await store.TakeQuotaAsync(key.Text, key.Quota.Limit, MostAtOnce, CancellationToken.None).ConfigureAwait(false);
            return part;
        }
        finally
        {
            lock (_lock)
            {
                _left += part;
                _leasing = null;
            }
        }
    }
}
