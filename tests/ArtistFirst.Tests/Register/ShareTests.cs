namespace ArtistFirst.Tests;

public sealed class ShareTests
{
    [Theory]
    [InlineData("100", 1, 1)]
    [InlineData("100.000000", 1, 1)]
    [InlineData("50", 1, 2)]
    [InlineData("33.34", 1667, 5000)]
    [InlineData("0.000001", 1, 100_000_000)]
    [InlineData("0", 0, 1)]
    [InlineData("1/3", 1, 3)]
    [InlineData("2/6", 1, 3)]
    [InlineData("0/7", 0, 1)]
    [InlineData("1000000000/1000000000", 1, 1)]
    [InlineData("unknown", 0, 0)]
    public void A_share_is_read_exactly(string text, int numerator, int denominator)
    {
        Assert.True(Share.TryParse(text, out Share share));
        Assert.Equal((numerator, denominator), (share.Numerator, share.Denominator));
        Assert.True(Share.TryParse(share.ToString(), out Share again));
        Assert.Equal(share, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100.000001")]
    [InlineData("101")]
    [InlineData("1000")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1,5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("05")]
    [InlineData("1e1")]
    [InlineData("33.3333333")]
    [InlineData("1/0")]
    [InlineData("0/0")]
    [InlineData("4/3")]
    [InlineData("1/")]
    [InlineData("/3")]
    [InlineData("1/3/1")]
    [InlineData("01/3")]
    [InlineData("1/1000000001")]
    [InlineData("1/99999999999")]
    [InlineData("Unknown")]
    [InlineData("١")]
    public void What_is_no_share_is_not_read(string text)
    {
        Assert.False(Share.TryParse(text, out Share share));
        Assert.Equal(Share.Unknown, share);
    }

    [Theory]
    [InlineData("33.34", "33.34")]
    [InlineData("1/3", "1/3")]
    [InlineData("1/4", "25")]
    [InlineData("0", "0")]
    public void A_share_is_written_as_a_percentage_where_that_is_exact(string text, string written)
    {
        Assert.True(Share.TryParse(text, out Share share));
        Assert.Equal(written, share.ToString());
    }

    [Fact]
    public void Only_an_unknown_share_is_the_default()
    {
        Assert.False(default(Share).IsKnown);
        Assert.False(default(Share).IsZero);
        Assert.True(Share.Percent(0).IsZero);
        Assert.Equal(Share.Whole, Share.Percent(100));
        Assert.Equal(Share.Fraction(1, 2), Share.Percent(50));
        Assert.Equal("unknown", Share.Unknown.ToString());
    }

    [Theory]
    [InlineData(-0.000001)]
    [InlineData(100.000001)]
    [InlineData(33.3333333)]
    public void A_percentage_that_is_none_is_refused(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Percent((decimal)percent));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(1, 1_000_000_001)]
    public void A_fraction_that_is_none_is_refused(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Fraction(numerator, denominator));

    [Fact]
    public void A_sum_is_exact_and_told_in_percent()
    {
        ShareSum sum = ShareSum.Of([Share.Fraction(1, 3), Share.Fraction(1, 3), Share.Percent(33.333333m)]);
        Assert.False(sum.IsWhole);
        Assert.Equal("99.999999 %", sum.ToString());
        Assert.True(ShareSum.Of([Share.Fraction(1, 3), Share.Fraction(2, 3)]).IsWhole);
        Assert.Equal("0 %", ShareSum.Of([]).ToString());
        Assert.Equal("110 %", ShareSum.Of([Share.Percent(60), Share.Percent(50)]).ToString());
    }
}
