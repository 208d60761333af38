using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>An exact sum of shares.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShareSum(BigInteger Numerator, BigInteger Denominator)
{
    public bool IsWhole => Numerator == Denominator;

    public static ShareSum Of(IEnumerable<Share> shares)
    {
        ShareSum sum = new(BigInteger.Zero, BigInteger.One);
        foreach (Share share in shares)
        {
            sum = new ShareSum((sum.Numerator * share.Denominator) + (share.Numerator * sum.Denominator), sum.Denominator * share.Denominator);
        }

        return sum;
    }

    /// <summary>The sum in percent, for people to read: rounded down to six decimals.</summary>
    public override string ToString()
    {
        BigInteger millionths = Numerator * 100_000_000 / Denominator;
        return $"{millionths / 1_000_000}.{(int)(millionths % 1_000_000):D6}".TrimEnd('0').TrimEnd('.') + " %";
    }
}
