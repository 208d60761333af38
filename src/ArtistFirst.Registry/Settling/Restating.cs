using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// What has changed of closed periods: each is read once and divided twice, by what was known at the last settlement and by what is known now, with the shares that the register knew
/// when it was closed. The differences are booked in the open period.
/// </summary>
internal sealed class Restating(EntrySource ledger, SuspenseDesk desk, long knownBefore, long knownNow) : IDisposable
{
    private const int BlockSize = 1024;

    private static readonly Dictionary<int, Rational> Worth = new() { [WaitingAmounts.Plain] = Rational.One };

    private readonly Dictionary<(string Period, PartyId Party), RationalSum> _differences = [];
    private readonly WaitingAmounts _waiting = new();

    /// <summary>The differences for payees.</summary>
    public IEnumerable<(string Period, PartyId Party, Rational Amount)> Differences => _differences.Select(static pair => (pair.Key.Period, pair.Key.Party, pair.Value.ToRational()));

    /// <summary>The differences that have to wait, in the order of the ids.</summary>
    public IEnumerable<WaitingAmount> Waiting => _waiting.Read(Worth);

    public List<PeriodRestatement> Restatements { get; } = [];

    /// <summary>How much more is in the pools of closed periods.</summary>
    public BigInteger PoolDifference { get; private set; }

    public async Task AddAsync(IReadOnlyList<ClosedPeriod> closed, SettlementInputs now, IReadOnlyList<UsageEntry> reopened, CancellationToken cancellationToken)
    {
        foreach (ClosedPeriod period in closed)
        {
            long[] entries = [.. reopened.Select(static entry => entry.Sequence).Where(sequence => sequence >= period.Settlement.Ledger.From && sequence < period.Settlement.Ledger.To).Distinct().Order()];
            if (entries.Length > 0 || period.Restated is not null)
            {
                await AddAsync(period, now, entries, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task AddAsync(ClosedPeriod period, SettlementInputs now, long[] entries, CancellationToken cancellationToken)
    {
        SettlementInputs inputs = period.Restated ?? period.Inputs;
        BigInteger more = await DivideAsync(period, inputs, now, cancellationToken).ConfigureAwait(false);
        PoolDifference += more;
        CardReference card = new(inputs.RateCard.Id, inputs.RateCard.Revision, inputs.RateCard.Sha256);
        Restatements.Add(new PeriodRestatement(period.Settlement.Period, card, inputs.Income.Sha256, Money.Of(more, now.RateCard.Currency, "a difference"), entries)
        {
            FxSha256 = inputs.Fx?.Sha256,
            SubscribersSha256 = inputs.Subscribers?.Sha256,
        });
    }

    public void Dispose() => _waiting.Dispose();

    /// <summary>The whole of a pool is divided by all of its uses, so a single one that is taken back changes everybody's part: both divisions are made, of one reading.</summary>
    /// <returns>How much more is in the pools.</returns>
    private async Task<BigInteger> DivideAsync(ClosedPeriod period, SettlementInputs inputs, SettlementInputs now, CancellationToken cancellationToken)
    {
        Settlement settlement = period.Settlement;
        ShareBook shares = new(now.Shares.AsKnownAt(settlement.Register.KnownAt));
        using UsageTally tallyBefore = new(period.Inputs.RateCard, shares, period.Inputs.Subscribers, keepsPositions: false, now.MostRows);
        using UsageTally tallyAfter = new(inputs.RateCard, shares, inputs.Subscribers, keepsPositions: false, now.MostRows);
        UsageReading[] readings = [new(tallyBefore, ledger, [], null), new(tallyAfter, ledger, [], null)];
        readings[0].Begin(settlement.Ledger.From, settlement.Ledger.To, knownBefore);
        readings[1].Begin(settlement.Ledger.From, settlement.Ledger.To, knownNow);
        await UsageReading.ReadTogetherAsync(ledger, readings, cancellationToken).ConfigureAwait(false);
        using WaitingAmounts waitingBefore = new(now.MostWaitingBytes), waitingAfter = new(now.MostWaitingBytes);
        Apportionment before = Apportionment.Of(tallyBefore, period.Inputs.Income, period.Inputs.Fx, Lapsed, waitingBefore);
        Apportionment after = Apportionment.Of(tallyAfter, inputs.Income, inputs.Fx, Lapsed, waitingAfter);
        BookPayees(settlement.Period, before, after);
        foreach (WaitingAmount[] differences in Differ(before.Waiting, after.Waiting).Chunk(BlockSize))
        {
            await desk.FetchAsync(differences, cancellationToken).ConfigureAwait(false);
            Array.ForEach(differences, difference => BookWaiting(settlement.Period, difference, now));
        }

        return Sum(after) - Sum(before);

        BigInteger Lapsed(string name) => settlement.Pools.Where(pool => string.Equals(pool.Pool, name, StringComparison.Ordinal)).Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Lapsed.MinorUnits);
    }

    private static IEnumerable<WaitingAmount> Differ(IEnumerable<WaitingAmount> before, IEnumerable<WaitingAmount> after) => OrderedJoin
        .Of(before, after, static amount => amount.Id, static amount => amount.Id)
        .Select(static both => (both.Right ?? both.Left!) with { Exact = (both.Right?.Exact ?? Rational.Zero) - (both.Left?.Exact ?? Rational.Zero) })
        .Where(static difference => difference.Exact.Sign != 0);

    private void BookPayees(string period, Apportionment before, Apportionment after)
    {
        Dictionary<PartyId, Rational> differences = after.Accounts.ToDictionary(static account => account.Party!, after.AmountOf);
        foreach (Account account in before.Accounts)
        {
            differences[account.Party!] = differences.GetValueOrDefault(account.Party!) - before.AmountOf(account);
        }

        foreach ((PartyId party, Rational amount) in differences.Where(static difference => difference.Value.Sign != 0))
        {
            Book(period, party, amount);
        }
    }

    private void BookWaiting(string period, WaitingAmount waiting, SettlementInputs now)
    {
        // What waited then and was paid since comes from, or goes to, whoever it was paid to.
        if (desk.WhoseIs(desk.ItemOf(waiting, Money.Zero(now.RateCard.Currency))) is { } parties)
        {
            foreach ((PartyId party, Rational part) in parties)
            {
                Book(period, party, part * waiting.Exact);
            }
        }
        else
        {
            _waiting.Add(waiting.Key, waiting.FirstTicks, WaitingAmounts.Plain, waiting.Exact);
        }
    }

    private void Book(string period, PartyId party, Rational amount)
    {
        if (!_differences.TryGetValue((period, party), out RationalSum? sum))
        {
            _differences.Add((period, party), sum = new RationalSum());
        }

        sum.Add(amount);
    }

    private static BigInteger Sum(Apportionment division) => division.Pools.Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Amount.Units + pool.Added);
}
