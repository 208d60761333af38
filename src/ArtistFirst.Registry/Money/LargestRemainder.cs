using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// Rounds exact amounts to whole units so that nothing is lost or made: everybody gets the whole units of their amount, and the units left over go to the
/// largest fractions, of equal ones to the ids that come first in the order of their UTF-8 bytes. Nobody is a whole unit away from what is exact.
/// </summary>
internal static class LargestRemainder
{
    private static readonly BigInteger Scale = BigInteger.One << 62;

    /// <summary>Rounds exact amounts, which add up to a whole number.</summary>
    /// <param name="ids">Who gets them, each once.</param>
    /// <param name="amounts">The exact amounts, negative ones too.</param>
    /// <exception cref="ArgumentException">They do not add up to a whole number, or an id comes twice.</exception>
    public static BigInteger[] Round(IReadOnlyList<string> ids, IReadOnlyList<Rational> amounts)
    {
        BigInteger[] units = new BigInteger[amounts.Count];
        Leftover[] leftovers = new Leftover[amounts.Count];
        RationalSum total = new();
        for (int i = 0; i < amounts.Count; i++)
        {
            Rational amount = amounts[i];
            units[i] = amount.Floor();
            total.Add(amount);
            leftovers[i] = Leftover.Of(ids[i], amount.Numerator - (units[i] * amount.Denominator), amount.Denominator);
        }

        Rational sum = total.ToRational();
        return sum.IsInteger
            ? Complete(sum.Numerator, units, leftovers, ids)
            : throw new ArgumentException($"Expected amounts that add up to a whole number of units; these add up to {sum}.", nameof(amounts));
    }

    /// <summary>Divides a pool in proportion to weights.</summary>
    /// <param name="pool">How many units.</param>
    /// <param name="ids">Who gets them, each once.</param>
    /// <param name="weights">The weights, none negative, not all zero.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero, or an id comes twice.</exception>
    public static BigInteger[] Divide(BigInteger pool, IReadOnlyList<string> ids, IReadOnlyList<BigInteger> weights)
    {
        BigInteger sum = weights.Aggregate(BigInteger.Zero, static (left, right) => left + right);
        if (sum.IsZero || pool.Sign < 0 || weights.Any(static weight => weight.Sign < 0))
        {
            throw new ArgumentException("Expected a pool and weights that are not negative, and one weight at least above zero.", nameof(weights));
        }

        BigInteger[] units = new BigInteger[weights.Count];
        Leftover[] leftovers = new Leftover[weights.Count];
        for (int i = 0; i < weights.Count; i++)
        {
            units[i] = BigInteger.DivRem(pool * weights[i], sum, out BigInteger left);
            leftovers[i] = Leftover.Of(ids[i], left, sum);
        }

        return Complete(pool, units, leftovers, ids);
    }

    private static BigInteger[] Complete(BigInteger sum, BigInteger[] units, Leftover[] leftovers, IReadOnlyList<string> ids)
    {
        RequireEachOnce(ids);
        int more = (int)units.Aggregate(sum, static (rest, unit) => rest - unit);
        int[] places = Sort(leftovers);
        for (int i = 0; i < more; i++)
        {
            units[places[i]] += 1;
        }

        return units;
    }

    // Nearly all are told apart by the first 62 bits of the fraction; the exact fraction and the id decide among the others.
    private static int[] Sort(Leftover[] leftovers)
    {
        long[] prefixes = Array.ConvertAll(leftovers, static leftover => -leftover.Prefix);
        int[] places = [.. Enumerable.Range(0, leftovers.Length)];
        Array.Sort(prefixes, places);
        Comparer<int> exact = Comparer<int>.Create((left, right) => Compare(leftovers[left], leftovers[right]));
        for (int start = 0, end; start < places.Length; start = end)
        {
            end = start + 1;
            while (end < places.Length && prefixes[end] == prefixes[start])
            {
                end++;
            }

            Array.Sort(places, start, end - start, exact);
        }

        return places;
    }

    private static void RequireEachOnce(IReadOnlyList<string> ids)
    {
        HashSet<string> seen = new(ids.Count, StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!seen.Add(id))
            {
                throw new ArgumentException($"Expected each payee once, or ties would hang on their order; {id} came twice.", nameof(ids));
            }
        }
    }

    private static int Compare(in Leftover left, in Leftover right)
    {
        int order = (right.Part * left.Whole).CompareTo(left.Part * right.Whole);
        return order != 0 ? order : Utf8Order.Compare(left.Id, right.Id);
    }

    private readonly record struct Leftover(string Id, BigInteger Part, BigInteger Whole, long Prefix)
    {
        public static Leftover Of(string id, BigInteger part, BigInteger whole) => new(id, part, whole, (long)(part * Scale / whole));
    }
}
