using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>What somebody has to get, exactly: a payee, or what has to wait.</summary>
internal sealed class Account
{
    private readonly Dictionary<int, RationalSum> _weights = [];

    private Account(string id) => Id = id;

    public string Id { get; }

    public PartyId? Party { get; private init; }

    public SuspenseKey? Suspense { get; private init; }

    /// <summary>The first use for which something has to wait, in ticks.</summary>
    public long FirstTicks { get; set; } = long.MaxValue;

    public static Account Of(PartyId party) => new(party.ToString()) { Party = party };

    public static Account Of(SuspenseKey key) => new(key.ToString()) { Suspense = key };

    /// <summary>Adds a weight of a side of a pool.</summary>
    public void Add(int sidePool, BigInteger numerator, BigInteger denominator)
    {
        if (!_weights.TryGetValue(sidePool, out RationalSum? sum))
        {
            _weights.Add(sidePool, sum = new RationalSum());
        }

        sum.Add(numerator, denominator);
    }

    /// <summary>The weights in money.</summary>
    /// <param name="worth">What a weight of one is worth, by side of a pool.</param>
    public Rational Amount(IReadOnlyDictionary<int, Rational> worth) =>
        _weights.Aggregate(Rational.Zero, (sum, weight) => sum + (weight.Value.ToRational() * worth[weight.Key]));
}
