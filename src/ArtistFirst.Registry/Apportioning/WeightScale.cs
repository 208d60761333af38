using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>What weights of a side are, as fractions: the same for all rows with the same terms, so that weights are added up as whole numbers and become fractions once.</summary>
/// <param name="number">Its place among the scales of a division.</param>
/// <param name="sidePool">The side of which pool.</param>
/// <param name="numerator">The numerator that a weight is multiplied by.</param>
/// <param name="denominator">The denominator.</param>
internal sealed class WeightScale(int number, int sidePool, BigInteger numerator, BigInteger denominator)
{
    /// <summary>All weights by this scale.</summary>
    public IntegerSum Total;

    public int Number => number;

    public int SidePool => sidePool;

    /// <summary>A sum of weights, each divided by so much, as a fraction.</summary>
    public Rational Of(BigInteger sum, BigInteger dividedBy) => new(sum * numerator, denominator * dividedBy);
}
