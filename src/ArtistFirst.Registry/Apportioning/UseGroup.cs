using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Rows that are measured alike: of one pool, with the same uses and the same number of sources.</summary>
internal sealed class UseGroup
{
    private readonly Rational[] _parts;
    private readonly short _sources;

    /// <summary>A group.</summary>
    /// <param name="key">The key of one of its rows.</param>
    /// <param name="parts">Which part of a use each side gets.</param>
    /// <param name="scale">Makes a scale: of a side of a pool, with numerator and denominator.</param>
    public UseGroup(in UsageRowKey key, Rational[] parts, Func<int, BigInteger, BigInteger, WeightScale> scale)
    {
        (_parts, _sources) = (parts, key.Sources);
        (Pool, Uses, Voices) = (key.Pool, key.Uses, key.Voices);
        Scales = new WeightScale?[parts.Length];
        foreach (Side side in Apportionment.Sides)
        {
            Rational part = parts[(int)side];
            if (part.Sign != 0)
            {
                BigInteger equals = side is Side.Master or Side.Work ? key.Sources : key.Voices;
                Scales[(int)side] = scale(Apportionment.SidePool(key.Pool, side), part.Numerator, equals * SourceWeight.Parts * part.Denominator);
            }
        }
    }

    public byte Pool { get; }

    /// <summary>How many uses.</summary>
    public long Count { get; set; }

    /// <summary>The scales by side; null where the side gets nothing.</summary>
    public WeightScale?[] Scales { get; }

    private Uses Uses { get; }

    private short Voices { get; }

    /// <summary>Whether a row is of this group.</summary>
    public bool Has(in UsageRowKey key) => key.Pool == Pool && key.Uses == Uses && key.Sources == _sources && key.Voices == Voices;

    /// <summary>How much of the pool is a side's, before it is divided by all of it.</summary>
    public Rational MassOf(Side side) => _parts[(int)side] * new Rational(Count, _sources);
}
