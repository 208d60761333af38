using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Adds up what everybody has to get, rounds it once, and closes the accounts.</summary>
internal sealed class SettlementBalance(SettlementInputs inputs, Apportionment division, SuspenseDesk desk, Restating restating, Settlement? last)
{
    private readonly Dictionary<string, (PartyId? Party, Account? Suspense, RationalSum Amount)> _exact = new(StringComparer.Ordinal);

    private Currency Currency => inputs.RateCard.Currency;

    /// <summary>Closes.</summary>
    /// <exception cref="InvalidOperationException">Something was lost or made: a fault of this program.</exception>
    public Settlement Close(LedgerRange range, long unpaidUses, IReadOnlyList<OperationId> unmatched)
    {
        Money suspenseBefore = Total(last?.Suspense.Select(static item => item.Amount));
        IReadOnlyList<PayeeAccount> payees = Round();
        SuspenseItem[] waiting = [.. desk.Open.Values.OrderBy(static item => item.Id, StringComparer.Ordinal)];
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

    private IReadOnlyList<PayeeAccount> Round()
    {
        foreach (Account account in division.Accounts)
        {
            Add(account.Id, account.Party, account.Party is null ? account : null, division.AmountOf(account));
        }

        restating.Differences.ForEach(difference => Add(difference.Party.ToString(), difference.Party, null, difference.Amount));
        restating.Waiting.ForEach(waiting => Add(waiting.Account.Id, null, waiting.Account, waiting.Amount));
        desk.Released.ForEach(released => Add(released.Party.ToString(), released.Party, null, released.Amount));
        string[] ids = [.. _exact.Keys];
        BigInteger[] units = LargestRemainder.Round(ids, [.. ids.Select(id => _exact[id].Amount.ToRational())]);
        SortedDictionary<string, PayeeAccount> payees = new(Comparer<string>.Create(Utf8Order.Compare));
        foreach (PayeeAccount before in last?.Payees.Where(static payee => payee.CarriedForward.MinorUnits != 0) ?? [])
        {
            payees.Add(before.Party.ToString(), Account(before.Party, before.CarriedForward, BigInteger.Zero, before.Name));
        }

        for (int i = 0; i < ids.Length; i++)
        {
            (PartyId? party, Account? suspense, _) = _exact[ids[i]];
            if (suspense is not null)
            {
                desk.Add(suspense, units[i]);
            }
            else
            {
                Money before = payees.TryGetValue(ids[i], out PayeeAccount? payee) ? payee.BroughtForward : Money.Zero(Currency);
                payees[ids[i]] = Account(party!, before, units[i], payee?.Name);
            }
        }

        return [.. payees.Values];
    }

    private void Add(string id, PartyId? party, Account? suspense, Rational amount)
    {
        if (!_exact.TryGetValue(id, out (PartyId? Party, Account? Suspense, RationalSum Amount) entry))
        {
            _exact.Add(id, entry = (party, suspense, new RationalSum()));
        }

        entry.Amount.Add(amount);
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
