namespace ArtistFirst.Registry;

/// <summary>What one use of a row counts where the strategy counts recordings, or what subscribers paid.</summary>
internal sealed class RowUnits
{
    private readonly RatePool _terms;
    private readonly SubscriberBook? _subscribers;
    private readonly Dictionary<int, RationalSum> _totals = [];

    public RowUnits(UsageTally tally, int pool)
    {
        _terms = tally.Pools[pool].Terms;
        _subscribers = tally.Subscribers;
        UsageRowReader rows = tally.Rows.Read();
        while (rows.MoveNext())
        {
            if (rows.Row.Key.Pool == pool && rows.Row.Count > 0)
            {
                TotalOf(rows.Row).Add(rows.Row.Count, rows.Row.Key.Sources);
            }
        }
    }

    /// <summary>One for all uses of the recording together, or what the subscriber paid for all that the subscriber made.</summary>
    public Rational Of(in UsageRow row)
    {
        long whole = _terms.Strategy == PoolStrategy.UserCentric ? _subscribers!.NetOf(row.Key.Subscriber) : 1;
        return whole / TotalOf(row).ToRational();
    }

    private RationalSum TotalOf(in UsageRow row)
    {
        int key = _terms.Strategy == PoolStrategy.UserCentric ? row.Key.Subscriber : row.Key.Recording;
        if (!_totals.TryGetValue(key, out RationalSum? total))
        {
            _totals.Add(key, total = new RationalSum());
        }

        return total;
    }
}
