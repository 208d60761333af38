using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Registry.Tests;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(10000, new long[] { 1, 1, 1 }, new long[] { 3334, 3333, 3333 })]
    [InlineData(1000, new long[] { 500, 333, 167 }, new long[] { 500, 333, 167 })]
    [InlineData(10000, new long[] { 2, 2, 3 }, new long[] { 2857, 2857, 4286 })]
    [InlineData(0, new long[] { 5, 7 }, new long[] { 0, 0 })]
    [InlineData(1, new long[] { 0, 0, 1 }, new long[] { 0, 0, 1 })]
    public void Pools_are_divided_as_known(long pool, long[] weights, long[] units)
    {
        Assert.Equal(units.Select(static unit => (BigInteger)unit), Divide(pool, Ids(weights.Length), [.. weights.Select(static weight => (BigInteger)weight)]));
    }

    [Fact]
    public void Whatever_the_weights_nothing_is_lost_and_nobody_is_a_unit_away_from_the_exact_amount()
    {
        Prop.ForAll(Hostile().ToArbitrary(), static random =>
        {
            (BigInteger pool, BigInteger[] weights) = random;
            BigInteger[] units = Divide(pool, Ids(weights.Length), weights);
            BigInteger sum = weights.Aggregate(BigInteger.Add);
            Assert.Equal(pool, units.Aggregate(BigInteger.Add));
            for (int i = 0; i < weights.Length; i++)
            {
                Assert.True(BigInteger.Abs((units[i] * sum) - (pool * weights[i])) < sum);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_payees_and_the_scale_of_weights_change_nothing()
    {
        Prop.ForAll(Hostile().ToArbitrary(), static random =>
        {
            (BigInteger pool, BigInteger[] weights) = random;
            string[] ids = Ids(weights.Length);
            Dictionary<string, BigInteger> straight = ids.Zip(Divide(pool, ids, weights)).ToDictionary();
            string[] turned = [.. ids.Reverse()];
            BigInteger[] scaled = [.. weights.Reverse().Select(static weight => weight * 7_000_000_007)];
            Assert.Equal(straight.OrderBy(static pair => pair.Key, StringComparer.Ordinal), turned.Zip(Divide(pool, turned, scaled)).ToDictionary().OrderBy(static pair => pair.Key, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Many_payees_get_a_pool_to_the_last_unit()
    {
        int payees = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 1_000_000 : 50_000;
        string[] ids = Ids(payees);
        BigInteger[] weights = [.. Enumerable.Range(0, payees).Select(static i => (BigInteger)(i % 1000 == 0 ? 0 : (1L << 62) - i))];
        Assert.Equal(long.MaxValue, Divide(long.MaxValue, ids, weights).Aggregate(BigInteger.Add));
    }

    [Fact]
    public void Ties_go_to_the_id_that_comes_first_in_utf8()
    {
        // In UTF-16 the surrogates of the clef come before the ligature, in UTF-8 its bytes come after.
        Assert.Equal([1, 0], Divide(1, ["\uFB01", "\U0001D11E"], [1, 1]));
        Assert.Equal([0, 1], Divide(1, ["b", "B"], [1, 1]));
    }

    [Fact]
    public void Debts_are_rounded_with_what_is_earned()
    {
        Assert.Equal([0, 0], Round(["a", "b"], [new Rational(-1, 3), new Rational(1, 3)]));
        Assert.Equal([-1, 1], Round(["a", "b"], [new Rational(-2, 3), new Rational(2, 3)]));
        Assert.Throws<InvalidOperationException>(() => Round(["a"], [new Rational(1, 3)]));
        Assert.Throws<ArgumentException>(() => Divide(1, ["a", "a"], [1, 1]));
    }

    /// <summary>Fractions that begin with the same 64 bits are told apart exactly, and equal ones by the id, of whole groups and of a part of one.</summary>
    [Fact]
    public void Fractions_that_are_nearly_equal_are_told_apart()
    {
        Rational third = new(1, 3), little = new(1, BigInteger.One << 80);
        Assert.Equal([0, 1, 1, 1, 0, 0, 0, 0, 0], Round(Ids(9), [third - little, third, third + little, third, third, third, third, third, third]));
    }

    private static BigInteger[] Divide(BigInteger pool, string[] ids, BigInteger[] weights)
    {
        BigInteger sum = weights.Aggregate(BigInteger.Add);
        return Round(ids, [.. weights.Select(weight => new Rational(pool * weight, sum))]);
    }

    private static BigInteger[] Round(string[] ids, Rational[] amounts)
    {
        int[] places = [.. Enumerable.Range(0, ids.Length).OrderBy(place => ids[place], Comparer<string>.Create(Utf8Order.Compare))];
        using LargestRemainder rounding = new();
        Array.ForEach(places, place => rounding.Add(ids[place], amounts[place]));
        BigInteger[] units = new BigInteger[ids.Length];
        foreach ((int place, BigInteger unit) in places.Zip(rounding.Units()))
        {
            units[place] = unit;
        }

        return units;
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(static i => $"https://p{i:D7}.example")];

    private static Gen<(BigInteger Pool, BigInteger[] Weights)> Hostile()
    {
        Gen<BigInteger> weight = Gen.OneOf(Gen.Elements<BigInteger>(0, 1, 2, 3, (BigInteger.One << 62) - 1, BigInteger.One << 62, BigInteger.One << 200), Gen.Choose(0, 1_000_000).Select(static number => new BigInteger(number)));
        Gen<BigInteger> pool = Gen.OneOf(Gen.Elements<BigInteger>(0, 1, 99, 100, long.MaxValue), Gen.Choose(0, int.MaxValue).Select(static number => new BigInteger(number)));
        return from amount in pool
               from weights in weight.NonEmptyListOf().Select(static list => list.ToArray())
               where weights.Any(static one => !one.IsZero)
               select (amount, weights);
    }
}
