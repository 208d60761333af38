using System.Collections.Immutable;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// Divides the pools of a period over everybody, exactly: pool, then sides, then recordings by weight, then parties by share. Nothing is rounded here but the pool
/// itself, which is a whole number of minor units.
/// </summary>
internal sealed class Apportionment
{
    private static readonly Side[] Sides = [Side.Master, Side.Work, Side.Artist, Side.Voice];

    private readonly string _period;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Account> _accounts = [];
    private readonly Dictionary<int, Rational> _worth = [];

    private Apportionment(UsageTally tally, string period) => (Tally, _period) = (tally, period);

    public IReadOnlyList<Account> Accounts => _accounts;

    public List<LineReference> Lines { get; } = [];

    public List<(string Name, PoolAmount Amount, BigInteger Added, long Uses)> Pools { get; } = [];

    public UsageTally Tally { get; }

    /// <summary>Divides.</summary>
    /// <param name="tally">The uses.</param>
    /// <param name="income">What came in.</param>
    /// <param name="fx">Exchange rates; null for none.</param>
    /// <param name="added">What is added to a pool beside the terms, by its name: amounts whose claim window has ended.</param>
    public static Apportionment Of(UsageTally tally, PeriodIncome income, FxTable? fx, Func<string, BigInteger> added)
    {
        Apportionment division = new(tally, income.Period);
        for (int pool = 0; pool < tally.Pools.Count; pool++)
        {
            (string name, RatePool terms) = tally.Pools[pool];
            PoolAmount amount = PoolAmount.Of(tally.Card, name, terms, tally.OutputsOf(pool), income, fx);
            BigInteger more = added(name);
            division.Pools.Add((name, amount, more, tally.OutputsOf(pool)));
            division.Divide(pool, amount.Units + more);
        }

        return division;
    }

    /// <summary>What an account has to get.</summary>
    public Rational AmountOf(Account account) => account.Amount(_worth);

    /// <summary>What a line has to get.</summary>
    public Rational AmountOf(LineReference line)
    {
        ref readonly UsageRow row = ref Tally.Rows[line.Row];
        (BigInteger numerator, BigInteger denominator) = Weight(row, line.Side, Units(row.Key.Pool).Of(row), Parts(row.Key.Pool).Of(row.Key.Uses)[(int)line.Side]);
        return new Rational(numerator, denominator) * PartOf(line).Part * _worth[SidePool(row.Key.Pool, line.Side)];
    }

    public SplitPart PartOf(LineReference line)
    {
        ref readonly UsageRow row = ref Tally.Rows[line.Row];
        return SplitOf(row, line.Side)[line.Part];
    }

    private void Divide(int pool, BigInteger amount)
    {
        if (Tally.OutputsOf(pool) == 0)
        {
            Wait(pool, Side.None, SuspenseReason.NoUse, amount);
            return;
        }

        Dictionary<Side, (RationalSum Mass, RationalSum Weight)> sums = Sides.ToDictionary(static side => side, static _ => (new RationalSum(), new RationalSum()));
        for (int row = 0; row < Tally.Rows.Length; row++)
        {
            if (Tally.Rows[row].Key.Pool == pool && Tally.Rows[row].Count > 0)
            {
                Divide(row, sums);
            }
        }

        Rational mass = sums.Values.Aggregate(Rational.Zero, static (sum, side) => sum + side.Mass.ToRational());
        if (mass.Sign == 0)
        {
            Wait(pool, Side.None, SuspenseReason.Unattributed, amount);
        }

        foreach ((Side side, (RationalSum sideMass, RationalSum weight)) in sums)
        {
            Rational part = mass.Sign == 0 ? Rational.Zero : amount * sideMass.ToRational() / mass;
            Rational all = weight.ToRational();
            _worth[SidePool(pool, side)] = all.Sign == 0 ? Rational.Zero : part / all;
            if (all.Sign == 0 && part.Sign > 0)
            {
                Wait(pool, side, SuspenseReason.Unattributed, part);
            }
        }
    }

    private void Divide(int place, Dictionary<Side, (RationalSum Mass, RationalSum Weight)> sums)
    {
        ref readonly UsageRow row = ref Tally.Rows[place];
        Rational unit = Units(row.Key.Pool).Of(row);
        Rational[] parts = Parts(row.Key.Pool).Of(row.Key.Uses);
        foreach (Side side in Sides)
        {
            Rational part = parts[(int)side];
            if (part.Sign == 0)
            {
                continue;
            }

            sums[side].Mass.Add(unit * part * new Rational(row.Count, row.Key.Sources));
            (BigInteger numerator, BigInteger denominator) = Weight(row, side, unit, part);
            if (!numerator.IsZero)
            {
                sums[side].Weight.Add(numerator, denominator);
                Split(place, side, numerator, denominator);
            }
        }
    }

    private void Split(int place, Side side, BigInteger numerator, BigInteger denominator)
    {
        ref readonly UsageRow row = ref Tally.Rows[place];
        ImmutableArray<SplitPart> parts = SplitOf(row, side);
        for (int i = 0; i < parts.Length; i++)
        {
            SplitPart part = parts[i];
            int account = PlaceOf(part.Party is { } party ? Account.Of(party) : Account.Of(KeyOf(row, side, part)));
            _accounts[account].Add(SidePool(row.Key.Pool, side), numerator * part.Part.Numerator, denominator * part.Part.Denominator);
            _accounts[account].FirstTicks = long.Min(_accounts[account].FirstTicks, row.FirstTicks);
            Lines.Add(new LineReference(account, place, side, (short)i));
        }
    }

    private ImmutableArray<SplitPart> SplitOf(in UsageRow row, Side side) => Tally.RecordingOf(row).Split(side, row.Key.Work, row.Key.Territory, row.Key.Epoch);

    private SuspenseKey KeyOf(in UsageRow row, Side side, SplitPart part) => new(
        _period, Tally.Pools[row.Key.Pool].Name, Tally.RecordingOf(row).Isrc, side, part.Work, row.Key.Territory, row.Key.Month, row.Key.Epoch, part.Reason)
    {
        Paid = part.Paid,
    };

    // What no recording is measured for is worth itself.
    private void Wait(int pool, Side side, SuspenseReason reason, Rational amount)
    {
        const int Plain = -1;
        _worth[Plain] = Rational.One;
        if (amount.Sign != 0)
        {
            SuspenseKey key = new(_period, Tally.Pools[pool].Name, default, side, default, default, 0, 0, reason);
            _accounts[PlaceOf(Account.Of(key))].Add(Plain, amount.Numerator, amount.Denominator);
        }
    }

    private int PlaceOf(Account account)
    {
        if (!_places.TryGetValue(account.Id, out int place))
        {
            place = _accounts.Count;
            _accounts.Add(account);
            _places.Add(account.Id, place);
        }

        return place;
    }

    private static (BigInteger Numerator, BigInteger Denominator) Weight(in UsageRow row, Side side, Rational unit, Rational part)
    {
        (Int128 weight, short equals) = side switch
        {
            Side.Master => (row.Master, row.Key.Sources),
            Side.Work => (row.Work, row.Key.Sources),
            _ => (row.Voice, row.Key.Voices),
        };
        return (weight * unit.Numerator * part.Numerator, equals * (BigInteger)SourceWeight.Parts * unit.Denominator * part.Denominator);
    }

    private static int SidePool(int pool, Side side) => (pool * 8) + (int)side;

    private readonly Dictionary<int, RowUnits> _units = [];
    private readonly Dictionary<int, SideParts> _parts = [];

    private RowUnits Units(int pool) => _units.TryGetValue(pool, out RowUnits? units) ? units : _units[pool] = new RowUnits(Tally, pool);

    private SideParts Parts(int pool) => _parts.TryGetValue(pool, out SideParts? parts) ? parts : _parts[pool] = new SideParts(Tally.Pools[pool].Terms, Tally.Pools[pool].Name);
}
