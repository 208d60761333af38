namespace ArtistFirst.Registry;

/// <summary>What one use of a row counts: one, unless the strategy counts recordings or what subscribers paid.</summary>
internal sealed class RowUnits
{
    private readonly RatePool _terms;
    private readonly SubscriberBook? _subscribers;
    private readonly Dictionary<int, RationalSum> _totals = [];

    public RowUnits(UsageTally tally, int pool)
    {
        _terms = tally.Pools[pool].Terms;
        _subscribers = tally.Subscribers;
        if (IsPlain)
        {
            return;
        }

        foreach (ref readonly UsageRow row in tally.Rows)
        {
            if (row.Key.Pool == pool && row.Count > 0)
            {
                TotalOf(row).Add(row.Count, row.Key.Sources);
            }
        }
    }

    private bool IsPlain => _terms.Strategy is not (PoolStrategy.EqualPerWork or PoolStrategy.UserCentric);

    /// <summary>One; one for all uses of the recording together; or what the subscriber paid for all that the subscriber made.</summary>
    public Rational Of(in UsageRow row)
    {
        if (IsPlain)
        {
            return Rational.One;
        }

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
