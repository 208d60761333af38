namespace ArtistFirst.Tests;

public sealed class HttpsAddressTests
{
    [Theory]
    [InlineData("https://a.example")]
    [InlineData("https://a.example:8443/x?y=z")]
    [InlineData("https://[2606:4700::1]/")]
    public void An_https_URL_may_be_pinned(string text) => Assert.True(HttpsAddress.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.example")]
    [InlineData("http://a.example")]
    [InlineData("HTTPS://a.example")]
    [InlineData("https:/a.example")]
    [InlineData("https:///a")]
    [InlineData("https://user@a.example")]
    [InlineData("https://user:secret@a.example")]
    [InlineData("https://a.example/#x")]
    [InlineData("https://a.example\\@b.example")]
    [InlineData("https://a.example/ b")]
    [InlineData("https://a.example/\n")]
    [InlineData("https://\u00E4.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://a.example:99999")]
    public void Anything_else_may_not(string? text) => Assert.False(HttpsAddress.TryParse(text, out _));

    [Fact]
    public void A_very_long_one_may_not() => Assert.False(HttpsAddress.TryParse("https://a.example/" + new string('x', HttpsAddress.MaxLength), out _));

    [Theory]
    [InlineData("https://a.example/x", "https://A.example:443/y", true)]
    [InlineData("https://a.example/x", "http://a.example/x", false)]
    [InlineData("https://a.example/x", "https://a.example:444/x", false)]
    [InlineData("https://a.example/x", "https://b.a.example/x", false)]
    public void An_origin_is_scheme_host_and_port(string one, string other, bool isSame) => Assert.Equal(isSame, HttpsAddress.HaveSameOrigin(new Uri(one), new Uri(other)));
}
