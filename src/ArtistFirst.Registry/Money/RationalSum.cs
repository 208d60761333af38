using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Adds up many fractions that have few denominators: what shares and equal parts are. One addition of whole numbers each, and fractions only at the end.</summary>
internal sealed class RationalSum
{
    private const int MostDenominators = 1024;

    private readonly Dictionary<BigInteger, BigInteger> _numerators = [];

    /// <summary>The sum of some fractions.</summary>
    public static Rational Of(IEnumerable<Rational> numbers)
    {
        RationalSum sum = new();
        foreach (Rational number in numbers)
        {
            sum.Add(number);
        }

        return sum.ToRational();
    }

    public void Add(BigInteger numerator, BigInteger denominator)
    {
        if (!numerator.IsZero)
        {
            _numerators[denominator] = _numerators.GetValueOrDefault(denominator) + numerator;
            if (_numerators.Count > MostDenominators)
            {
                Rational all = ToRational();
                _numerators.Clear();
                _numerators.Add(all.Denominator, all.Numerator);
            }
        }
    }

    public void Add(Rational number) => Add(number.Numerator, number.Denominator);

    public Rational ToRational() => _numerators.Aggregate(Rational.Zero, static (sum, part) => sum + new Rational(part.Value, part.Key));
}
