using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>An exact fraction, in lowest terms, with a positive denominator. The default value is zero.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("Expected a denominator other than zero.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Rational Zero => default;

    public static Rational One => 1;

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public bool IsInteger => _denominatorLessOne.IsZero;

    public static Rational Of(Share share) => new(share.Numerator, share.Denominator);

    /// <summary>Reads a decimal number with at most 18 decimals.</summary>
    public static bool TryReadDecimal(string? text, out Rational number)
    {
        const int Most = 18;
        bool isRead = Decimals.TryRead(text, Most, out BigInteger units);
        number = isRead ? new Rational(units, BigInteger.Pow(10, Most)) : Zero;
        return isRead;
    }

    public static implicit operator Rational(BigInteger whole) => new(whole, BigInteger.One);

    public static implicit operator Rational(long whole) => new(whole, BigInteger.One);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational number) => new(-number.Numerator, number.Denominator);

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Max(Rational left, Rational right) => left > right ? left : right;

    public static Rational Min(Rational left, Rational right) => left < right ? left : right;

    /// <summary>The largest whole number that is not larger, also of negative numbers.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    public BigInteger Ceiling() => -(-this).Floor();

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>The fraction, such as 1/3, or the whole number.</summary>
    public override string ToString() => IsInteger ? Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{Numerator}/{Denominator}";

    /// <summary>The number with so many decimals, the rest cut off: for people to read, never to calculate with.</summary>
    public string ToDecimalText(int decimals) => Decimals.Text(BigInteger.Divide(Numerator * BigInteger.Pow(10, decimals), Denominator), decimals);
}
