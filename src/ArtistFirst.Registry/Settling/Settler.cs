namespace ArtistFirst.Registry;

/// <summary>
/// Settles a period: reads the ledger, divides the pools exactly, rounds once for each payee, and says who is paid what. The same ledger and the same inputs give
/// the same bytes, whatever the machine, its clock, its culture or its time zone.
/// </summary>
public sealed class Settler
{
    private readonly EntrySource _ledger;
    private readonly IReadOnlyList<ClosedPeriod> _closed;

    /// <summary>Settles from a ledger.</summary>
    /// <param name="ledger">The ledger; it stays yours to dispose of.</param>
    /// <param name="closed">The periods that were settled before from the same ledger, in order; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public Settler(ProvableUsageLedger ledger, IReadOnlyList<ClosedPeriod>? closed = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = new EntrySource(from => ledger.ReadAsync(from), ledger.FindAsync);
        _closed = closed ?? [];
    }

    /// <summary>Settles from what can only be read, such as exported tiles.</summary>
    /// <param name="ledger">Reads the entries from a position on, in order: <c>from => tiles.ReadAsync(from, verifier)</c>.</param>
    /// <param name="closed">The periods that were settled before from the same ledger, in order; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public Settler(Func<long, IAsyncEnumerable<UsageEntry>> ledger, IReadOnlyList<ClosedPeriod>? closed = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = new EntrySource(ledger);
        _closed = closed ?? [];
    }

    private Settlement? Last => _closed.Count > 0 ? _closed[^1].Settlement : null;

    /// <summary>Settles what is in the ledger behind the last settlement.</summary>
    /// <param name="inputs">What it is settled by.</param>
    /// <param name="to">The position behind the last entry; null for all that the ledger has.</param>
    /// <param name="root">The root of the Merkle tree over the first <paramref name="to"/> entries, where a checkpoint tells it; null otherwise.</param>
    /// <param name="progress">Is told how many entries were read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">The inputs do not fit together, or <paramref name="to"/> lies before the end of the last settlement; the message says how.</exception>
    /// <exception cref="ComplianceException">It must not be settled: AF2010, AF4003, AF4020 to AF4022, AF4024 or AF4025.</exception>
    /// <exception cref="SettlementFormatException">An amount, or a sum of amounts, is larger than 2^63 - 1 minor units.</exception>
    /// <exception cref="IOException">A temporary file, which rows of large periods are written to, cannot be written.</exception>
    public Task<SettlementRun> SettleAsync(
        SettlementInputs inputs, long? to = null, Sha256Hash? root = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        SettleAsync(inputs, to, root, chain: null, progress, cancellationToken);

    /// <summary>Settles what is in the ledger behind the last settlement, up to a signed checkpoint: the settlement names its root, so that its lines can be proved against it.</summary>
    /// <param name="inputs">What it is settled by.</param>
    /// <param name="checkpoint">The checkpoint; verify it first.</param>
    /// <param name="progress">Is told how many entries were read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> or <paramref name="checkpoint"/> is null.</exception>
    /// <exception cref="ArgumentException">The inputs do not fit together, or the checkpoint is older than the last settlement; the message says how.</exception>
    /// <exception cref="ComplianceException">It must not be settled: AF2010, AF4003, AF4005 where the ledger is not the one under the checkpoint, AF4020 to AF4022, AF4024 or AF4025.</exception>
    /// <exception cref="SettlementFormatException">An amount, or a sum of amounts, is larger than 2^63 - 1 minor units.</exception>
    /// <exception cref="IOException">A temporary file, which rows of large periods are written to, cannot be written.</exception>
    public Task<SettlementRun> SettleAsync(SettlementInputs inputs, SignedCheckpoint checkpoint, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return SettleAsync(inputs, checkpoint.Checkpoint.Size, checkpoint.Checkpoint.Root, checkpoint.Checkpoint.Chain, progress, cancellationToken);
    }

    private async Task<SettlementRun> SettleAsync(SettlementInputs inputs, long? to, Sha256Hash? root, Sha256Hash? chain, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        RequireNext(inputs);
        long from = Last?.Ledger.To ?? 0;
        if (to < from)
        {
            throw new ArgumentException($"Expected a position behind what was settled before, which is {from}; what came is {to}.", nameof(to));
        }

        ShareBook shares = new(inputs.Shares);
        UsageTally tally = new(inputs.RateCard, shares, inputs.Subscribers, inputs.KeepsPositions, inputs.MostRows);
        try
        {
            UsageReading reading = new(tally, _ledger, Last?.Unmatched ?? [], progress);
            long end = await reading.ReadAsync(from, to, cancellationToken).ConfigureAwait(false);
            RequireContinued(reading.ChainBefore);
            if (chain is { } signed && signed != reading.ChainHash)
            {
                throw new ComplianceException([LedgerRolledBack.FoundOther(end)]);
            }

            return await CloseAsync(inputs, tally, reading, new LedgerRange(from, end, reading.ChainHash.ToString()) { Root = root }, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            tally.Dispose();
            throw;
        }
    }

    private async Task<SettlementRun> CloseAsync(SettlementInputs inputs, UsageTally tally, UsageReading reading, LedgerRange range, CancellationToken cancellationToken)
    {
        SuspenseDesk desk = new(inputs, tally.Shares);
        await desk.OpenAsync(Last?.Suspense ?? [], cancellationToken).ConfigureAwait(false);
        using Restating restating = new(_ledger, desk, Last?.Ledger.To ?? 0, range.To);
        await restating.AddAsync(_closed, inputs, reading.Reopened, cancellationToken).ConfigureAwait(false);
        desk.KeepBack(restating.Waiting);
        using WaitingAmounts waiting = new(inputs.MostWaitingBytes);
        Apportionment division = Apportionment.Of(tally, inputs.Income, inputs.Fx, name => desk.Lapse(name, tally), waiting);
        SettlementBalance balance = new(inputs, division, desk, restating, Last);
        Settlement settlement = balance.Close(range, tally.UnpaidUses, [.. reading.Unmatched.Order()]);
        return new SettlementRun(settlement, inputs, division, desk, restating);
    }

    private void RequireNext(SettlementInputs inputs)
    {
        if (inputs.Subscribers is null && inputs.RateCard.Pools().Any(static pool => pool.Terms.Strategy == PoolStrategy.UserCentric))
        {
            throw new ArgumentException("Expected a file of subscribers, because a pool of the rate card is user-centric; there is none.", nameof(inputs));
        }

        PoolNames.RequirePoolOf(inputs.Income, inputs.RateCard);
        if (_closed.Any(period => string.Equals(period.Settlement.Period, inputs.Income.Period, StringComparison.Ordinal)))
        {
            throw new ComplianceException([PeriodClosed.Found(inputs.Income.Period, $"{inputs.Income.Period} was settled before.")]);
        }

        if (Last is { } last && inputs.Income.From <= last.To)
        {
            throw new ComplianceException([PeriodClosed.Found(inputs.Income.Period, $"{inputs.Income.Period} begins on {inputs.Income.From:O}, and {last.Period} lasted until {last.To:O}.")]);
        }

        if (Last is { Register: var seen } && string.Equals(seen.Registry, inputs.Shares.Registry, StringComparison.Ordinal) && inputs.Shares.KnownAt < seen.KnownAt)
        {
            throw new ComplianceException([RegisterRolledBack.FoundEarlier(seen.Registry, seen.KnownAt, inputs.Shares.KnownAt)]);
        }

        if (_closed.Any(period => period.Settlement.Currency != inputs.RateCard.Currency || !string.Equals(period.Settlement.Licensee, inputs.RateCard.Licensee, StringComparison.Ordinal)))
        {
            throw new ArgumentException("Expected a rate card in the currency and for the licensee of the settlements before: accounts are kept in one currency, and each use is paid by one card. Take a folder of settlements of its own.", nameof(inputs));
        }
    }

    private void RequireContinued(Sha256Hash before)
    {
        if (Last is { Ledger.To: > 0 } last && !string.Equals(last.Ledger.ChainHash, before.ToString(), StringComparison.Ordinal))
        {
            throw new ComplianceException([LedgerNotContinued.Found($"Behind entry {last.Ledger.To - 1} its chain hash should be {last.Ledger.ChainHash}; it is {before}.")]);
        }
    }
}
