using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>
/// An amount of money: a whole number of minor units (ISO 4217) of one currency, at most 2^63 - 1 of them. Never a fraction, never rounded. The default value is
/// nothing in no currency.
/// </summary>
/// <param name="MinorUnits">How many minor units; negative for a debt.</param>
/// <param name="Currency">Of which currency.</param>
[JsonConverter(typeof(MoneyJsonConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Money(long MinorUnits, Currency Currency)
{
    /// <summary>The number alone, with as many decimals as the currency has: 12.30.</summary>
    public string Number => Decimals.Text(MinorUnits, Currency.MinorDigits);

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Reads a number and a currency, such as <c>12.30 EUR</c>; decimals may be left out, but there are never more than the currency has.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is no amount; the message says what was expected and what came.</exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int blank = text.LastIndexOf(' ');
        return blank > 0
            ? Parse(text[..blank], Currency.Parse(text[(blank + 1)..]))
            : throw new FormatException($"Expected an amount with its currency, such as \"12.30 EUR\"; what came is {Quoted.Text(text)}.");
    }

    /// <summary>Reads a number in a currency.</summary>
    /// <param name="number">The number, such as <c>12.30</c>.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    /// <exception cref="FormatException">It is no amount; the message says what was expected and what came.</exception>
    public static Money Parse(string number, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(number);
        int digits = currency.MinorDigits;
        if (Decimals.TryRead(number, digits, out BigInteger units))
        {
            return Fits(units) ? new Money((long)units, currency) : throw new FormatException(TooLarge(units, currency, "an amount"));
        }

        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Expected an amount in {currency} with at most {digits} decimals, such as {Decimals.Text(1230, digits)}; what came is {Quoted.Text(number)}."));
    }

    /// <summary>So many minor units.</summary>
    /// <param name="units">The minor units.</param>
    /// <param name="currency">Of which currency.</param>
    /// <param name="what">What it is an amount of, for the message.</param>
    /// <exception cref="SettlementFormatException">They are more than 2^63 - 1; the message says what was expected and what came.</exception>
    internal static Money Of(BigInteger units, Currency currency, string what) => Fits(units) ? new Money((long)units, currency) : throw new SettlementFormatException(TooLarge(units, currency, what));

    /// <summary>The sum.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another in the same currency.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.MinorUnits), Same(left, right));

    /// <summary>The difference.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another in the same currency.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is too large.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.MinorUnits), Same(left, right));

    /// <summary>The sum.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another in the same currency.</param>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another in the same currency.</param>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The number and the currency: 12.30 EUR.</summary>
    public override string ToString() => $"{Number} {Currency}";

    private static bool Fits(BigInteger units) => BigInteger.Abs(units) <= long.MaxValue;

    private static string TooLarge(BigInteger units, Currency currency, string what) =>
        $"Expected {what} of at most {Decimals.Text(long.MaxValue, currency.MinorDigits)} {currency}; what came is {Decimals.Text(units, currency.MinorDigits)} {currency}. Look for an amount or a rate with too many digits in the files.";

    private static Currency Same(Money left, Money right) => left.Currency == right.Currency
        ? left.Currency
        : throw new ArgumentException($"Expected amounts in one currency; what came is {left.Currency} and {right.Currency}. Convert one first, by a stated rate.", nameof(right));
}
