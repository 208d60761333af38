using System.Text;

namespace ArtistFirst.Signing.Tests;

public sealed class StrictBase64UrlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("AA", "00")]
    [InlineData("_w", "FF")]
    [InlineData("-_8", "FBFF")]
    [InlineData("AAAA", "000000")]
    public void A_strict_text_decodes_and_encodes_back(string text, string hexadecimal)
    {
        byte[] destination = new byte[3];

        Assert.True(StrictBase64Url.TryDecode(text, destination, out int written));
        Assert.Equal(hexadecimal, Convert.ToHexString(destination.AsSpan(0, written)));
        Assert.True(StrictBase64Url.TryDecode(Encoding.ASCII.GetBytes(text), destination, out int again));
        Assert.Equal(written, again);
        Assert.Equal(written, StrictBase64Url.GetMaxDecodedLength(text.Length));
        Assert.Equal(text, StrictBase64Url.Encode(destination.AsSpan(0, written)));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AQ=")]
    [InlineData("AQ==")]
    [InlineData("AQ ")]
    [InlineData("A Q")]
    [InlineData("AQ\n")]
    [InlineData("+/8")]
    [InlineData("AB")]
    [InlineData("AAB")]
    [InlineData("AÿAA")]
    [InlineData("A\u0141AA")]
    [InlineData("A\0AA")]
    public void Any_other_text_is_refused(string text)
    {
        byte[] destination = new byte[16];

        Assert.False(StrictBase64Url.TryDecode(text, destination, out int written));
        Assert.Equal(0, written);
        Assert.False(StrictBase64Url.TryDecode(Encoding.UTF8.GetBytes(text), destination, out _));
        Assert.All(destination, value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_text_that_does_not_fit_is_refused()
    {
        byte[] destination = new byte[2];

        Assert.False(StrictBase64Url.TryDecode("AAAA", destination, out int written));
        Assert.Equal(0, written);
    }
}
