using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>What the rows of a pool weigh, side by side, and how much of the pool is each side's.</summary>
/// <param name="tally">The uses.</param>
/// <param name="pool">The pool's place.</param>
/// <param name="scale">Makes a scale: of a side of a pool, with numerator and denominator.</param>
internal sealed class PoolWeights(UsageTally tally, int pool, Func<int, BigInteger, BigInteger, WeightScale> scale)
{
    private readonly SideParts _parts = new(tally.Pools[pool].Terms, tally.Pools[pool].Name);
    private readonly List<UseGroup> _groups = [];
    private readonly Dictionary<Side, (RationalSum Mass, RationalSum Weight)> _sums = [];
    private UseGroup? _last;

    /// <summary>Whether a use counts as one use; otherwise each row has a unit of its own.</summary>
    public bool IsPlain { get; } = tally.Pools[pool].Terms.Strategy is not (PoolStrategy.EqualPerWork or PoolStrategy.UserCentric);

    private RowUnits Units => field ??= new RowUnits(tally, pool);

    /// <summary>Counts a row of a plain pool in its group; its weights are added by the group's scales.</summary>
    public UseGroup Add(in UsageRow row)
    {
        if (_last?.Has(row.Key) != true)
        {
            UsageRowKey key = row.Key;
            _last = _groups.Find(group => group.Has(key));
            if (_last is null)
            {
                _groups.Add(_last = new UseGroup(key, _parts.Of(key.Uses), scale));
            }
        }

        _last.Count += row.Count;
        return _last;
    }

    /// <summary>Adds a side of a row of a pool that is not plain.</summary>
    /// <returns>Its weight; not in lowest terms, so that there are few denominators.</returns>
    public (BigInteger Numerator, BigInteger Denominator) Add(in UsageRow row, Side side)
    {
        Rational part = _parts.Of(row.Key.Uses)[(int)side];
        if (part.Sign == 0)
        {
            return (BigInteger.Zero, BigInteger.One);
        }

        (RationalSum mass, RationalSum weights) = SumsOf(side);
        mass.Add(Units.Of(row) * part * new Rational(row.Count, row.Key.Sources));
        (BigInteger numerator, BigInteger denominator) = WeightOf(row, side);
        weights.Add(numerator, denominator);
        return (numerator, denominator);
    }

    /// <summary>The weight of a side of a row; zero where the side gets nothing.</summary>
    public (BigInteger Numerator, BigInteger Denominator) WeightOf(in UsageRow row, Side side)
    {
        (Int128 weight, short equals) = row.Of(side);
        Rational part = _parts.Of(row.Key.Uses)[(int)side];
        Rational unit = IsPlain || weight == 0 ? Rational.One : Units.Of(row);
        return (weight * unit.Numerator * part.Numerator, equals * (BigInteger)SourceWeight.Parts * unit.Denominator * part.Denominator);
    }

    /// <summary>How much of the pool is a side's, before it is divided by all of it.</summary>
    public Rational MassOf(Side side) => _groups.Aggregate(SumsOf(side).Mass.ToRational(), (sum, group) => sum + group.MassOf(side));

    /// <summary>All weights of a side.</summary>
    public Rational TotalOf(Side side) => _groups.Aggregate(
        SumsOf(side).Weight.ToRational(), (sum, group) => group.Scales[(int)side] is { } scale ? sum + scale.Of(scale.Total.ToBigInteger(), BigInteger.One) : sum);

    private (RationalSum Mass, RationalSum Weight) SumsOf(Side side)
    {
        if (!_sums.TryGetValue(side, out (RationalSum Mass, RationalSum Weight) sums))
        {
            _sums.Add(side, sums = (new RationalSum(), new RationalSum()));
        }

        return sums;
    }
}
