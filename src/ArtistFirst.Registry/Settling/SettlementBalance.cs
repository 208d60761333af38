using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Adds up what everybody has to get, rounds it once, and closes the accounts.</summary>
internal sealed class SettlementBalance(SettlementInputs inputs, Apportionment division, SuspenseDesk desk, Restating restating, Settlement? last)
{
    private readonly Dictionary<PartyId, RationalSum> _exact = [];

    private Currency Currency => inputs.RateCard.Currency;

    /// <summary>Closes.</summary>
    /// <exception cref="InvalidOperationException">Something was lost or made: a fault of this program.</exception>
    public Settlement Close(LedgerRange range, long unpaidUses, IReadOnlyList<OperationId> unmatched)
    {
        Money suspenseBefore = Total(last?.Suspense.Select(static item => item.Amount));
        (IReadOnlyList<PayeeAccount> payees, SuspenseList waiting) = Round();
        SettlementTotals totals = new(
            Total(payees.Select(static payee => payee.BroughtForward)),
            suspenseBefore,
            Units(division.Pools.Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Amount.Units)),
            Units(restating.PoolDifference),
            Total(payees.Select(static payee => payee.Paid)),
            Total(payees.Select(static payee => payee.CarriedForward)),
            Total(waiting.Select(static item => item.Amount)));
        Settlement settlement = new()
        {
            Version = 1,
            Period = inputs.Income.Period,
            From = inputs.Income.From,
            To = inputs.Income.To,
            Currency = Currency,
            Licensee = inputs.RateCard.Licensee,
            Ledger = range,
            RateCard = new CardReference(inputs.RateCard.Id, inputs.RateCard.Revision, inputs.RateCard.Sha256),
            IncomeSha256 = inputs.Income.Sha256,
            FxSha256 = inputs.Fx?.Sha256,
            SubscribersSha256 = inputs.Subscribers?.Sha256,
            Register = new RegisterReference(inputs.Shares.Registry, inputs.Shares.Revision, inputs.Shares.KnownAt),
            Previous = last?.Sha256,
            Totals = totals,
            Pools = [.. division.Pools.Select(PoolOf)],
            Restatements = restating.Restatements,
            Payees = payees,
            Suspense = waiting,
            UnpaidUses = unpaidUses,
            Unmatched = unmatched,
        };
        return totals.IsBalanced ? settlement : throw new InvalidOperationException($"A settlement must lose nothing; this one does: {totals}.");
    }

    private (IReadOnlyList<PayeeAccount> Payees, SuspenseList Waiting) Round()
    {
        foreach (Account account in division.Accounts)
        {
            Add(account.Party!, division.AmountOf(account));
        }

        foreach ((string _, PartyId party, Rational amount) in restating.Differences)
        {
            Add(party, amount);
        }

        desk.Released.ForEach(released => Add(released.Party, released.Amount));

        // The ids of what waits begin with "suspense:", behind all ids of parties.
        (string Id, PartyId Party)[] parties = [.. _exact.Keys.Select(static party => (party.ToString(), party)).OrderBy(static party => party.Item1, Comparer<string>.Create(Utf8Order.Compare))];
        IEnumerable<WaitingAmount> waiting = WaitingAmount.Merge(division.Waiting, restating.Waiting);
        using LargestRemainder rounding = new();
        foreach ((string id, PartyId party) in parties)
        {
            rounding.Add(id, _exact[party].ToRational());
        }

        foreach (WaitingAmount amount in waiting)
        {
            rounding.Add(amount.Id, amount.Exact);
        }

        using IEnumerator<BigInteger> units = rounding.Units().GetEnumerator();
        IReadOnlyList<PayeeAccount> payees = Pay(parties, units);
        return (payees, desk.Close(waiting.Select(amount => (amount, Next(units)))));
    }

    private IReadOnlyList<PayeeAccount> Pay((string Id, PartyId Party)[] parties, IEnumerator<BigInteger> units)
    {
        SortedDictionary<string, PayeeAccount> payees = new(Comparer<string>.Create(Utf8Order.Compare));
        foreach (PayeeAccount before in last?.Payees.Where(static payee => payee.CarriedForward.MinorUnits != 0) ?? [])
        {
            payees.Add(before.Party.ToString(), Account(before.Party, before.CarriedForward, BigInteger.Zero, before.Name));
        }

        foreach ((string id, PartyId party) in parties)
        {
            Money before = payees.TryGetValue(id, out PayeeAccount? payee) ? payee.BroughtForward : Money.Zero(Currency);
            payees[id] = Account(party, before, Next(units), payee?.Name);
        }

        return [.. payees.Values];
    }

    private static BigInteger Next(IEnumerator<BigInteger> units) => units.MoveNext() ? units.Current : throw new InvalidOperationException("Each amount is rounded once.");

    private void Add(PartyId party, Rational amount)
    {
        if (!_exact.TryGetValue(party, out RationalSum? sum))
        {
            _exact.Add(party, sum = new RationalSum());
        }

        sum.Add(amount);
    }

    private PayeeAccount Account(PartyId party, Money before, BigInteger earned, string? name)
    {
        Money balance = Units(before.MinorUnits + earned);
        bool isPaid = balance.MinorUnits > 0 && balance.MinorUnits >= inputs.RateCard.PayoutMinimum.MinorUnits;
        Money nothing = Money.Zero(Currency);
        return new PayeeAccount(party, division.Tally.Shares.NameOf(party) ?? name ?? party.ToString(), before, Units(earned), isPaid ? balance : nothing, isPaid ? nothing : balance);
    }

    private PoolSettlement PoolOf((string Name, PoolAmount Amount, BigInteger Added, long Uses) pool)
    {
        const int More = 6;
        PoolIncome[] income = [.. inputs.Income.Lines.Where(line => string.Equals(line.Pool, pool.Name, StringComparison.Ordinal))];
        string net = (pool.Amount.Net / BigInteger.Pow(10, Currency.MinorDigits)).ToDecimalText(Currency.MinorDigits + More);
        return new PoolSettlement(pool.Name, pool.Uses, net, pool.Amount.Rule, Units(pool.Amount.Units), Units(pool.Added))
        {
            Strategy = inputs.RateCard.Pools().First(named => string.Equals(named.Name, pool.Name, StringComparison.Ordinal)).Terms.Strategy,
            Income = income,
            Rates = [.. income.Select(line => inputs.Fx?.Find(line.Gross.Currency, Currency)).OfType<FxRate>().Distinct()],
        };
    }

    private Money Total(IEnumerable<Money>? amounts) => Units((amounts ?? []).Aggregate(BigInteger.Zero, static (sum, amount) => sum + amount.MinorUnits));

    private Money Units(BigInteger units) => Money.Of(units, Currency, "amounts of a settlement, and sums of them,");
}
