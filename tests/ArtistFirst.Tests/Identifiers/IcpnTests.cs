using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class IcpnTests : CheckedIdentifierFacts<Icpn>
{
    protected override IEnumerable<string> Extremes => ["00000017", "00000000000017", "99999999999997", "99999995"];

    protected override IEnumerable<string> Checks => Some.Digits.Select(digit => digit.ToString());

    protected override bool OrdersByText => false;

    [Fact]
    public void Zeros_in_front_do_not_count() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(random => "00" + Some.Text(random, "123456789", 9)), text =>
    {
        string upc = text[1..] + "0";
        upc = upc[..^1] + RightCheck(upc[..^1]);
        Assert.Equal(11, upc.Length);
        foreach (string ean in new[] { "0" + upc, "00" + upc, "000" + upc })
        {
            Assert.Equal(Icpn.Parse("0" + upc), Icpn.Parse(ean));
            Assert.Equal(Icpn.Parse("0" + upc).GetHashCode(), Icpn.Parse(ean).GetHashCode());
            Assert.Equal(ean, Icpn.Parse(ean).ToString());
            Assert.Equal("000" + upc, Icpn.Parse(ean).ToGtin14());
        }
    }));

    [Theory]
    [InlineData("5 901234 123457")]
    [InlineData("590-1234-123457")]
    public void Other_spellings_are_read(string text) => Assert.Equal("5901234123457", Icpn.Parse(text).ToString());

    [Theory]
    [InlineData("00000000")]
    [InlineData("0000000000000")]
    [InlineData("590123412345")]
    [InlineData("15901234123457")]
    [InlineData("005901234123457")]
    [InlineData("590123412345X")]
    public void Anything_else_is_refused(string text) => Assert.False(Icpn.TryParse(text, out _));

    [Fact]
    public void Zeros_are_named_in_the_refusal() =>
        Assert.EndsWith("All zeros mean that there is no code. Leave it out.", Assert.Throws<FormatException>(() => Icpn.Parse("00000000")).Message, StringComparison.Ordinal);

    [Fact]
    public void None_has_no_digits() => Assert.Equal(string.Empty, default(Icpn).ToGtin14());

    protected override string DrawUnchecked(Random random) => Some.Text(random, "123456789", 1) + Some.Text(random, Some.Digits, random.GetItems([6, 10, 11, 12], 1)[0]);

    protected override string RightCheck(string uncheckedText) => Textbook.Gtin(uncheckedText).ToString();

    protected override string Alphabet(string text, int place) => Some.Digits;
}
