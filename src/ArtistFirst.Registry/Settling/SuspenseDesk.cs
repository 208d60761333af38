using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>What waits: takes back what can be paid now, and keeps the rest.</summary>
internal sealed class SuspenseDesk(SettlementInputs inputs, ShareBook shares)
{
    private readonly Dictionary<string, SuspenseItem> _open = new(StringComparer.Ordinal);

    /// <summary>What can be paid now, each with whose it is.</summary>
    public List<(SuspenseItem Item, PartyId Party, Rational Amount)> Released { get; } = [];

    /// <summary>What still waits, by id.</summary>
    public IReadOnlyDictionary<string, SuspenseItem> Open => _open;

    public DateOnly Until => inputs.Income.To.AddMonths(inputs.RateCard.ClaimWindowMonths);

    /// <summary>Takes over what waits, and looks for each whether its shares are known now.</summary>
    public async Task OpenAsync(IReadOnlyList<SuspenseItem> items, CancellationToken cancellationToken)
    {
        await shares.FetchAsync(items.Where(static item => item.Recording is not null).Select(static item => (item.Recording!.Value, item.Work ?? default)), cancellationToken).ConfigureAwait(false);
        foreach (SuspenseItem item in items)
        {
            if (WhoseIs(item) is { } parties)
            {
                Released.AddRange(parties.Select(part => (item, part.Party, part.Part * item.Amount.MinorUnits)));
            }
            else
            {
                _open.Add(item.Id, item);
            }
        }
    }

    /// <summary>Ends the wait of what was not claimed in time, where its pool has uses that it can go to.</summary>
    /// <returns>How much that is.</returns>
    public BigInteger Lapse(string pool, UsageTally tally)
    {
        int place = tally.Pools.TakeWhile(named => !string.Equals(named.Name, pool, StringComparison.Ordinal)).Count();
        if (tally.OutputsOf(place) == 0)
        {
            return BigInteger.Zero;
        }

        SuspenseItem[] lapsed = [.. _open.Values.Where(item => item.Until < inputs.Income.To && string.Equals(item.Pool, pool, StringComparison.Ordinal))];
        foreach (SuspenseItem item in lapsed)
        {
            _open.Remove(item.Id);
        }

        return lapsed.Aggregate(BigInteger.Zero, static (sum, item) => sum + item.Amount.MinorUnits);
    }

    /// <summary>Adds what has to wait from now on; where the same waits already, to that.</summary>
    public void Add(Account account, BigInteger units)
    {
        _ = _open.TryGetValue(account.Id, out SuspenseItem? open);
        Money amount = Money.Of(units + (open?.Amount.MinorUnits ?? 0), inputs.RateCard.Currency, "an amount that waits");
        SuspenseItem item = open is null ? ItemOf(account, amount) : open with { Amount = amount };
        _open.Remove(account.Id);
        if (item.Amount.MinorUnits != 0)
        {
            _open.Add(item.Id, item);
        }
    }

    /// <summary>Fetches the shares of what waits on accounts.</summary>
    public ValueTask FetchAsync(IEnumerable<Account> accounts, CancellationToken cancellationToken) =>
        shares.FetchAsync(accounts.Select(static account => account.Suspense).OfType<SuspenseKey>().Where(static key => !key.Recording.IsEmpty).Select(static key => (key.Recording, key.Work)), cancellationToken);

    /// <summary>Whose a waiting amount is by the register as it is now; null while that is not known.</summary>
    public IReadOnlyList<(PartyId Party, Rational Part)>? WhoseIs(SuspenseItem item)
    {
        if (item.Recording is not { } isrc || item.At is not { } at || !Enum.TryParse(item.Side, ignoreCase: true, out Side side))
        {
            return null;
        }

        RecordingShares recording = shares.Find(isrc);
        IReadOnlyList<SplitPart> split = recording.Split(side, item.Work ?? default, item.Territory ?? Territory.Worldwide, recording.EpochOf(at, item.Work ?? default)).Parts;
        if (split.Any(static part => part.Party is null))
        {
            return null;
        }

        Dictionary<string, Rational> paid = (item.Paid ?? []).ToDictionary(static part => part.Party.ToString(), static part => part.Value, StringComparer.Ordinal);
        Rational missing = Rational.One - paid.Values.Aggregate(Rational.Zero, static (sum, part) => sum + part);
        List<(PartyId Party, Rational Part)> parts = [.. split
            .GroupBy(static part => part.Party!)
            .Select(party => (party.Key, party.Aggregate(Rational.Zero, static (sum, part) => sum + part.Part) - (paid.Remove(party.Key.ToString(), out Rational before) ? before : Rational.Zero)))];

        // Where somebody was paid more than is theirs by now, a restatement has to come first.
        return missing.Sign > 0 && paid.Count == 0 && parts.TrueForAll(static part => part.Part.Sign >= 0)
            ? [.. parts.Where(static part => part.Part.Sign > 0).Select(part => (part.Party, part.Part / missing))]
            : null;
    }

    /// <summary>The item of an account that waits.</summary>
    public SuspenseItem ItemOf(Account account, Money amount)
    {
        SuspenseKey key = account.Suspense!;
        SuspenseItem item = new(account.Id, key.Period, key.Pool, key.Reason, amount, Until) { Side = key.Side == Side.None ? null : key.Side.ToWireName() };
        return key.Recording.IsEmpty ? item : item with
        {
            Recording = key.Recording,
            Work = key.Work.IsEmpty ? null : key.Work,
            Territory = key.Territory,
            At = new DateTimeOffset(account.FirstTicks, TimeSpan.Zero),
            Paid = key.Paid.IsEmpty ? null : key.Paid,
        };
    }
}
