using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>What waits: takes back what can be paid now, and keeps the rest.</summary>
internal sealed class SuspenseDesk(SettlementInputs inputs, ShareBook shares)
{
    private const int BlockSize = 1024;

    private readonly HashSet<string> _lapsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BigInteger> _keptBack = new(StringComparer.Ordinal);
    private IReadOnlyList<SuspenseItem> _before = [];
    private IReadOnlyList<SuspenseItem> _open = [];

    /// <summary>What can be paid now: the place of what waited, whose it is, and how much.</summary>
    public List<(int Place, PartyId Party, Rational Amount)> Released { get; } = [];

    public DateOnly Until => inputs.Income.To.AddMonths(inputs.RateCard.ClaimWindowMonths);

    /// <summary>What waited before, by its place.</summary>
    public SuspenseItem this[int place] => _before[place];

    /// <summary>Takes over what waits, and looks for each whether its shares are known now.</summary>
    public async Task OpenAsync(IReadOnlyList<SuspenseItem> items, CancellationToken cancellationToken)
    {
        _before = items;
        foreach (SuspenseItem[] block in items.Chunk(BlockSize))
        {
            await shares.FetchAsync(block.Where(static item => item.Recording is not null).Select(static item => (item.Recording!.Value, item.Work ?? default)), cancellationToken).ConfigureAwait(false);
        }

        _open = SuspenseList.Of(items.Where((item, place) => !IsReleased(item, place)));
    }

    /// <summary>Keeps back of what would lapse as much as is taken back of it now: it is not there to be divided.</summary>
    /// <param name="differences">What has to wait of the differences, in the order of the ids.</param>
    public void KeepBack(IEnumerable<WaitingAmount> differences)
    {
        foreach ((SuspenseItem? due, WaitingAmount? difference) in OrderedJoin.Of(_open.Where(IsDue), differences, static item => item.Id, static amount => amount.Id))
        {
            if (due is not null && difference?.Exact.Sign < 0)
            {
                _keptBack.Add(due.Id, BigInteger.Min(due.Amount.MinorUnits, -difference.Exact.Floor()));
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

        _lapsed.Add(pool);
        return _open.Where(item => string.Equals(item.Pool, pool, StringComparison.Ordinal)).Aggregate(BigInteger.Zero, (sum, item) => sum + LapsedOf(item));
    }

    /// <summary>Closes the desk: what waits from now on. Where the same waits already, it is added to that.</summary>
    /// <param name="amounts">What has to wait, in the order of the ids, and how many units of it.</param>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public SuspenseList Close(IEnumerable<(WaitingAmount Amount, BigInteger Units)> amounts)
    {
        IEnumerable<SuspenseItem> added = amounts.Where(static one => !one.Units.IsZero).Select(one => ItemOf(one.Amount, ToMoney(one.Units)));
        return SuspenseList.Of(OrderedJoin
            .Of(_open.Select(Remaining).Where(static item => item.Amount.MinorUnits != 0), added, static item => item.Id, static item => item.Id)
            .Select(both => both is ({ } open, { } more) ? open with { Amount = ToMoney((BigInteger)open.Amount.MinorUnits + more.Amount.MinorUnits) } : both.Left ?? both.Right!)
            .Where(static item => item.Amount.MinorUnits != 0));
    }

    /// <summary>Fetches the shares of what waits.</summary>
    public ValueTask FetchAsync(IEnumerable<WaitingAmount> amounts, CancellationToken cancellationToken) =>
        shares.FetchAsync(amounts.Select(static amount => amount.Key).Where(static key => !key.Recording.IsEmpty).Select(static key => (key.Recording, key.Work)), cancellationToken);

    /// <summary>Whose a waiting amount is by the register as it is now; null while that is not known.</summary>
    public IReadOnlyList<(PartyId Party, Rational Part)>? WhoseIs(SuspenseItem item)
    {
        if (item.Recording is not { } isrc || item.At is not { } at || !Enum.TryParse(item.Side, ignoreCase: true, out Side side))
        {
            return null;
        }

        RecordingShares recording = shares.Find(isrc);
        IReadOnlyList<SplitPart> split = recording.Split(side, item.Work ?? default, item.Territory ?? Territory.Worldwide, recording.EpochOf(at, item.Work ?? default)).Parts;
        recording.Forget();
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

    /// <summary>The item of an amount that waits.</summary>
    public SuspenseItem ItemOf(WaitingAmount waiting, Money amount)
    {
        SuspenseKey key = waiting.Key;
        SuspenseItem item = new(waiting.Id, key.Period, key.Pool, key.Reason, amount, Until) { Side = key.Side == Side.None ? null : key.Side.ToWireName() };
        return key.Recording.IsEmpty ? item : item with
        {
            Recording = key.Recording,
            Work = key.Work.IsEmpty ? null : key.Work,
            Territory = key.Territory,
            At = new DateTimeOffset(waiting.FirstTicks, TimeSpan.Zero),
            Paid = key.Paid.IsEmpty ? null : key.Paid,
        };
    }

    private bool IsReleased(SuspenseItem item, int place)
    {
        if (WhoseIs(item) is not { } parties)
        {
            return false;
        }

        Released.AddRange(parties.Select(part => (place, part.Party, part.Part * item.Amount.MinorUnits)));
        return true;
    }

    // A debt is that of its own account: it is nobody else's to pay.
    private bool IsDue(SuspenseItem item) => item.Until < inputs.Income.To && item.Amount.MinorUnits > 0;

    private BigInteger LapsedOf(SuspenseItem item) => IsDue(item) && _lapsed.Contains(item.Pool) ? item.Amount.MinorUnits - _keptBack.GetValueOrDefault(item.Id) : BigInteger.Zero;

    private SuspenseItem Remaining(SuspenseItem item) => LapsedOf(item) is { IsZero: false } lapsed ? item with { Amount = ToMoney(item.Amount.MinorUnits - lapsed) } : item;

    private Money ToMoney(BigInteger units) => Money.Of(units, inputs.RateCard.Currency, "an amount that waits");
}
