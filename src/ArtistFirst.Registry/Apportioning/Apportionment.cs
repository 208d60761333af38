using System.Collections.Immutable;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// Divides the pools of a period over everybody, exactly: pool, then sides, then recordings by weight, then parties by share. Nothing is rounded here but the pool
/// itself, which is a whole number of minor units. The rows are read once, one recording after the other; what stays in memory is one account for everybody, and what waits for the same
/// recording.
/// </summary>
internal sealed class Apportionment
{
    private const int SidesOfPool = 8;

    private readonly string _period;
    private readonly Dictionary<PartyId, Account> _byParty = [];
    private readonly Dictionary<WaitingKey, (Account Account, SuspenseKey Key)> _ofRecording = [];
    private readonly WaitingAmounts _waiting;
    private readonly Dictionary<int, Rational> _worth = [];
    private readonly PoolWeights[] _weights;
    private readonly RecentShares _recent = new();

    private Apportionment(UsageTally tally, string period, WaitingAmounts waiting)
    {
        (Tally, _period, _waiting) = (tally, period, waiting);
        int scales = 0;
        _weights = [.. Enumerable.Range(0, tally.Pools.Count).Select(pool => new PoolWeights(tally, pool, (side, numerator, denominator) => new WeightScale(scales++, side, numerator, denominator)))];
    }

    /// <summary>The sides that are paid.</summary>
    public static ImmutableArray<Side> Sides { get; } = [Side.Master, Side.Work, Side.Artist, Side.Voice];

    /// <summary>The payees' accounts.</summary>
    public IReadOnlyCollection<Account> Accounts => _byParty.Values;

    /// <summary>What has to wait, in the order of the ids. It is read from a file where it is much, anew each time.</summary>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public IEnumerable<WaitingAmount> Waiting => _waiting.Read(_worth);

    public List<(string Name, PoolAmount Amount, BigInteger Added, long Uses)> Pools { get; } = [];

    public UsageTally Tally { get; }

    /// <summary>Divides.</summary>
    /// <param name="tally">The uses.</param>
    /// <param name="income">What came in.</param>
    /// <param name="fx">Exchange rates; null for none.</param>
    /// <param name="added">What is added to a pool beside the terms, by its name: amounts whose claim window has ended.</param>
    /// <param name="waiting">Where what has to wait is kept; it stays the caller's to dispose of.</param>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public static Apportionment Of(UsageTally tally, PeriodIncome income, FxTable? fx, Func<string, BigInteger> added, WaitingAmounts waiting)
    {
        Apportionment division = new(tally, income.Period, waiting);
        for (int pool = 0; pool < tally.Pools.Count; pool++)
        {
            (string name, RatePool terms) = tally.Pools[pool];
            PoolAmount amount = PoolAmount.Of(tally.Card, name, terms, tally.OutputsOf(pool), income, fx);
            division.Pools.Add((name, amount, added(name), tally.OutputsOf(pool)));
        }

        division.Measure();
        for (int pool = 0; pool < tally.Pools.Count; pool++)
        {
            division.Divide(pool, division.Pools[pool].Amount.Units + division.Pools[pool].Added);
        }

        return division;
    }

    /// <summary>The number of a side of a pool.</summary>
    public static int SidePool(int pool, Side side) => (pool * SidesOfPool) + (int)side;

    /// <summary>What an account has to get.</summary>
    public Rational AmountOf(Account account) => account.Amount(_worth);

    /// <summary>What a line has to get.</summary>
    public Rational AmountOf(UsageLine line)
    {
        int pool = line.Row.Key.Pool;
        (BigInteger numerator, BigInteger denominator) = _weights[pool].WeightOf(line.Row, line.Side);
        return new Rational(numerator, denominator) * line.Part.Part * _worth[SidePool(pool, line.Side)];
    }

    /// <summary>The lines of a payee, read from the rows of the recordings that the payee has a part of.</summary>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public IEnumerable<UsageLine> LinesOf(PartyId party)
    {
        foreach (int recording in _byParty.TryGetValue(party, out Account? account) ? account.Recordings : [])
        {
            UsageRowReader rows = Tally.Rows.Read(recording);
            while (rows.MoveNext())
            {
                if (!IsPaid(rows.Row))
                {
                    continue;
                }

                UsageRow row = rows.Row;
                UsageLine[] lines = [.. PartsOf(row, party)];
                IReadOnlyList<long> positions = lines.Length > 0 ? rows.ReadPositions(Tally.Removed) : [];
                foreach (UsageLine line in lines)
                {
                    yield return line with { Positions = positions };
                }
            }

            _recent.Add(Tally.Shares[recording]);
        }
    }

    private IEnumerable<UsageLine> PartsOf(UsageRow row, PartyId party)
    {
        foreach (Side side in Sides)
        {
            if (!_weights[row.Key.Pool].WeightOf(row, side).Numerator.IsZero)
            {
                foreach (SplitPart part in SplitOf(row, side).Of(party))
                {
                    yield return new UsageLine(row, side, part, []);
                }
            }
        }
    }

    private bool IsPaid(in UsageRow row) => row.Count > 0 && Tally.OutputsOf(row.Key.Pool) != 0;

    private void Measure()
    {
        UsageRowReader rows = Tally.Rows.Read();
        RecordingShares? recording = null;
        while (rows.MoveNext())
        {
            ref readonly UsageRow row = ref rows.Row;
            if (!IsPaid(row))
            {
                continue;
            }

            if (recording?.Number != row.Key.Recording)
            {
                End(recording);
                recording = Tally.RecordingOf(row);
            }

            Measure(row);
        }

        End(recording);
    }

    // All that waits for a recording stands in its rows, which stand together.
    private void End(RecordingShares? recording)
    {
        foreach ((Account account, SuspenseKey key) in _ofRecording.Values)
        {
            foreach ((int sidePool, Rational weight) in account.Weights())
            {
                _waiting.Add(key, account.FirstTicks, sidePool, weight);
            }
        }

        _ofRecording.Clear();
        recording?.Forget();
    }

    private void Measure(in UsageRow row)
    {
        PoolWeights weights = _weights[row.Key.Pool];
        if (weights.IsPlain)
        {
            UseGroup group = weights.Add(row);
            foreach (Side side in Sides)
            {
                if (group.Scales[(int)side] is { } scale && row.Of(side).Weight is { } weight && weight != 0)
                {
                    scale.Total.Add(weight);
                    Split(row, side, (account, part) => account.Add(scale, weight, part));
                }
            }

            return;
        }

        foreach (Side side in Sides)
        {
            (BigInteger numerator, BigInteger denominator) = weights.Add(row, side);
            if (!numerator.IsZero)
            {
                int sidePool = SidePool(row.Key.Pool, side);
                Split(row, side, (account, part) => account.Add(sidePool, numerator * part.Part.Numerator, denominator * part.Part.Denominator));
            }
        }
    }

    private void Split(in UsageRow row, Side side, Action<Account, SplitPart> add)
    {
        foreach (SplitPart part in SplitOf(row, side).Parts)
        {
            if (part.Party is { } party)
            {
                Account account = AccountOf(party);
                add(account, part);
                account.AddRecording(row.Key.Recording);
            }
            else
            {
                Account account = WaitingOf(row, side, part);
                add(account, part);
                account.FirstTicks = long.Min(account.FirstTicks, row.FirstTicks);
            }
        }
    }

    private void Divide(int pool, BigInteger amount)
    {
        if (Tally.OutputsOf(pool) == 0)
        {
            Wait(pool, Side.None, SuspenseReason.NoUse, amount);
            return;
        }

        Rational[] masses = [.. Sides.Select(_weights[pool].MassOf)];
        Rational mass = masses.Aggregate(Rational.Zero, static (sum, side) => sum + side);
        if (mass.Sign == 0)
        {
            Wait(pool, Side.None, SuspenseReason.Unattributed, amount);
        }

        for (int i = 0; i < Sides.Length; i++)
        {
            Rational part = mass.Sign == 0 ? Rational.Zero : amount * masses[i] / mass;
            Rational all = _weights[pool].TotalOf(Sides[i]);
            _worth[SidePool(pool, Sides[i])] = all.Sign == 0 ? Rational.Zero : part / all;
            if (all.Sign == 0 && part.Sign > 0)
            {
                Wait(pool, Sides[i], SuspenseReason.Unattributed, part);
            }
        }
    }

    private SideSplit SplitOf(in UsageRow row, Side side) => Tally.RecordingOf(row).Split(side, row.Key.Work, row.Key.Territory, row.Key.Epoch);

    // What no recording is measured for is worth itself.
    private void Wait(int pool, Side side, SuspenseReason reason, Rational amount)
    {
        _worth[WaitingAmounts.Plain] = Rational.One;
        if (amount.Sign != 0)
        {
            SuspenseKey key = new(_period, Tally.Pools[pool].Name, default, side, default, default, 0, 0, reason);
            _waiting.Add(key, long.MaxValue, WaitingAmounts.Plain, amount);
        }
    }

    private Account AccountOf(PartyId party)
    {
        if (!_byParty.TryGetValue(party, out Account? account))
        {
            _byParty.Add(party, account = new Account { Party = party });
        }

        return account;
    }

    private Account WaitingOf(in UsageRow row, Side side, SplitPart part)
    {
        WaitingKey place = new(row.Key.Pool, side, part.Work, row.Key.Territory, row.Key.Month, row.Key.Epoch, part.Reason);
        if (!_ofRecording.TryGetValue(place, out (Account Account, SuspenseKey Key) waiting))
        {
            SuspenseKey key = new(_period, Tally.Pools[row.Key.Pool].Name, Tally.RecordingOf(row).Isrc, side, part.Work, row.Key.Territory, row.Key.Month, row.Key.Epoch, part.Reason) { Paid = part.Paid };
            _ofRecording.Add(place, waiting = (new Account(), key));
        }

        return waiting.Account;
    }
}
