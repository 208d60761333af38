using System.Globalization;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("12.30 EUR", 1230, "12.30 EUR")]
    [InlineData("12 EUR", 1200, "12.00 EUR")]
    [InlineData("-0.05 EUR", -5, "-0.05 EUR")]
    [InlineData("1000 JPY", 1000, "1000 JPY")]
    [InlineData("10.000 KWD", 10000, "10.000 KWD")]
    [InlineData("1.0001 CLF", 10001, "1.0001 CLF")]
    [InlineData("92233720368547758.07 EUR", long.MaxValue, "92233720368547758.07 EUR")]
    public void Amounts_are_read_in_the_minor_units_of_their_currency(string text, long units, string canonical)
    {
        Money money = Money.Parse(text);
        Assert.Equal(units, money.MinorUnits);
        Assert.Equal(canonical, money.ToString());
    }

    [Theory]
    [InlineData("12.345 EUR")]
    [InlineData("1.5 JPY")]
    [InlineData("1,5 EUR")]
    [InlineData("1e3 EUR")]
    [InlineData("01 EUR")]
    [InlineData("+1 EUR")]
    [InlineData(". EUR")]
    [InlineData("1. EUR")]
    [InlineData("٣ EUR")]
    [InlineData("12.30")]
    [InlineData("12.30 eur")]
    [InlineData("92233720368547758.08 EUR")]
    [InlineData("1 XAU")]
    [InlineData("1 XXX")]
    [InlineData("1 DEM")]
    public void What_is_no_amount_is_refused(string text) => Assert.Throws<FormatException>(() => Money.Parse(text));

    [Fact]
    public void Currencies_have_the_minor_units_of_iso_4217()
    {
        string file = Vectors.Get("ddex/iso/iso4217_codes-all.csv");
        int known = 0;
        foreach (string[] cells in File.ReadLines(file).Skip(1).Select(static line => line.Split(',')).Where(static cells => cells[^1].Length == 0 && cells[^4].Length == 3))
        {
            bool isPayable = int.TryParse(cells[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int digits);
            Assert.Equal(isPayable, Currency.TryParse(cells[^4], out Currency currency));
            Assert.Equal(isPayable ? digits : 0, currency.MinorDigits);
            known++;
        }

        Assert.InRange(known, 200, 400);
    }

    [Fact]
    public void Currencies_are_never_mixed_and_sums_never_wrap()
    {
        Assert.Throws<ArgumentException>(() => Money.Parse("1 EUR") + Money.Parse("1 USD"));
        Assert.Throws<OverflowException>(() => Money.Parse("92233720368547758.07 EUR") + Money.Parse("0.01 EUR"));
        Assert.Equal(Money.Parse("-0.01 EUR"), Money.Parse("1 EUR") - Money.Parse("1.01 EUR"));
    }
}
