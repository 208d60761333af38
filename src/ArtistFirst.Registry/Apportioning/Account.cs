using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>What somebody has to get, exactly: a payee, or what has to wait.</summary>
internal sealed class Account
{
    private readonly Dictionary<(int Scale, long DividedBy), (WeightScale Scale, IntegerSum Sum)> _sums = [];
    private readonly List<int> _recordings = [];
    private Dictionary<int, RationalSum>? _weights;

    /// <summary>Who gets it; null where it has to wait.</summary>
    public PartyId? Party { get; init; }

    /// <summary>The first use for which something has to wait, in ticks.</summary>
    public long FirstTicks { get; set; } = long.MaxValue;

    /// <summary>The numbers of the recordings of which it has a part, rising.</summary>
    public IReadOnlyList<int> Recordings => _recordings;

    /// <summary>Notes that it has a part of a recording.</summary>
    public void AddRecording(int recording)
    {
        if (_recordings.Count == 0 || _recordings[^1] != recording)
        {
            _recordings.Add(recording);
        }
    }

    /// <summary>Adds the part of a weight, by its scale.</summary>
    public void Add(WeightScale scale, Int128 weight, SplitPart part)
    {
        (Int128 sum, BigInteger large) = part.Times(weight);
        if (!large.IsZero)
        {
            Rational exact = scale.Of(large, part.Part.Denominator);
            Add(scale.SidePool, exact.Numerator, exact.Denominator);
            return;
        }

        ref (WeightScale Scale, IntegerSum Sum) entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (scale.Number, part.DividedBy), out _);
        entry.Scale = scale;
        entry.Sum.Add(sum);
    }

    /// <summary>Adds a weight of a side of a pool.</summary>
    public void Add(int sidePool, BigInteger numerator, BigInteger denominator)
    {
        _weights ??= [];
        if (!_weights.TryGetValue(sidePool, out RationalSum? sum))
        {
            _weights.Add(sidePool, sum = new RationalSum());
        }

        sum.Add(numerator, denominator);
    }

    /// <summary>The weights in money.</summary>
    /// <param name="worth">What a weight of one is worth, by side of a pool.</param>
    public Rational Amount(IReadOnlyDictionary<int, Rational> worth) =>
        Weights().Aggregate(Rational.Zero, (sum, weight) => sum + (weight.Weight * worth[weight.SidePool]));

    /// <summary>The weights, by side of a pool; several of one side are to be added up.</summary>
    public IEnumerable<(int SidePool, Rational Weight)> Weights()
    {
        foreach (((int _, long dividedBy), (WeightScale scale, IntegerSum sum)) in _sums)
        {
            yield return (scale.SidePool, scale.Of(sum.ToBigInteger(), dividedBy));
        }

        foreach ((int sidePool, RationalSum sum) in _weights ?? [])
        {
            yield return (sidePool, sum.ToRational());
        }
    }
}
