using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// What has changed of closed periods: each is read once and divided twice, by what was known at the last settlement and by what is known now, with the shares that the register knew
/// when it was closed. The differences are booked in the open period.
/// </summary>
internal sealed class Restating(EntrySource ledger, SuspenseDesk desk, long knownBefore, long knownNow)
{
    /// <summary>The differences for payees.</summary>
    public List<(string Period, PartyId Party, Rational Amount)> Differences { get; } = [];

    /// <summary>The differences that have to wait.</summary>
    public List<(Account Account, Rational Amount)> Waiting { get; } = [];

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
        (Apportionment before, Apportionment after) = await DivideAsync(period, inputs, now, cancellationToken).ConfigureAwait(false);
        Dictionary<string, (Account Account, Rational Amount)> differences = new(StringComparer.Ordinal);
        Add(differences, after, 1);
        Add(differences, before, -1);
        await desk.FetchAsync(differences.Values.Select(static difference => difference.Account), cancellationToken).ConfigureAwait(false);
        foreach ((Account account, Rational amount) in differences.Values.Where(static difference => difference.Amount.Sign != 0).OrderBy(static difference => difference.Account.Id, StringComparer.Ordinal))
        {
            Book(period.Settlement.Period, account, amount, now);
        }

        BigInteger more = Sum(after) - Sum(before);
        PoolDifference += more;
        CardReference card = new(inputs.RateCard.Id, inputs.RateCard.Revision, inputs.RateCard.Sha256);
        Restatements.Add(new PeriodRestatement(period.Settlement.Period, card, inputs.Income.Sha256, Money.Of(more, now.RateCard.Currency, "a difference"), entries)
        {
            FxSha256 = inputs.Fx?.Sha256,
            SubscribersSha256 = inputs.Subscribers?.Sha256,
        });
    }

    /// <summary>The whole of a pool is divided by all of its uses, so a single one that is taken back changes everybody's part: both divisions are made, of one reading.</summary>
    private async Task<(Apportionment Before, Apportionment After)> DivideAsync(ClosedPeriod period, SettlementInputs inputs, SettlementInputs now, CancellationToken cancellationToken)
    {
        Settlement settlement = period.Settlement;
        ShareBook shares = new(now.Shares.AsKnownAt(settlement.Register.KnownAt));
        using UsageTally before = new(period.Inputs.RateCard, shares, period.Inputs.Subscribers, keepsPositions: false, now.MostRows);
        using UsageTally after = new(inputs.RateCard, shares, inputs.Subscribers, keepsPositions: false, now.MostRows);
        UsageReading[] readings = [new(before, ledger, [], null), new(after, ledger, [], null)];
        readings[0].Begin(settlement.Ledger.From, settlement.Ledger.To, knownBefore);
        readings[1].Begin(settlement.Ledger.From, settlement.Ledger.To, knownNow);
        await UsageReading.ReadTogetherAsync(ledger, readings, cancellationToken).ConfigureAwait(false);
        return (Apportionment.Of(before, period.Inputs.Income, period.Inputs.Fx, Lapsed), Apportionment.Of(after, inputs.Income, inputs.Fx, Lapsed));

        BigInteger Lapsed(string name) => settlement.Pools.Where(pool => string.Equals(pool.Pool, name, StringComparison.Ordinal)).Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Lapsed.MinorUnits);
    }

    private void Book(string period, Account account, Rational amount, SettlementInputs now)
    {
        if (account.Party is { } party)
        {
            Differences.Add((period, party, amount));
            return;
        }

        // What waited then and was paid since comes from, or goes to, whoever it was paid to.
        SuspenseItem item = desk.ItemOf(account, Money.Zero(now.RateCard.Currency));
        if (desk.WhoseIs(item) is { } parties)
        {
            Differences.AddRange(parties.Select(part => (period, part.Party, part.Part * amount)));
        }
        else
        {
            Waiting.Add((account, amount));
        }
    }

    private static void Add(Dictionary<string, (Account Account, Rational Amount)> differences, Apportionment division, int sign)
    {
        foreach (Account account in division.Accounts)
        {
            Rational amount = differences.TryGetValue(account.Id, out (Account Account, Rational Amount) before) ? before.Amount : Rational.Zero;
            differences[account.Id] = (before.Account ?? account, amount + (division.AmountOf(account) * sign));
        }
    }

    private static BigInteger Sum(Apportionment division) => division.Pools.Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Amount.Units + pool.Added);
}
