namespace ArtistFirst.C2pa.Tests;

public sealed class JumbfUriTests
{
    [Theory]
    [InlineData("self#jumbf=c2pa.assertions/c2pa.hash.data", null, "c2pa.assertions|c2pa.hash.data")]
    [InlineData("self#jumbf=c2pa.signature", null, "c2pa.signature")]
    [InlineData("self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/a__2", "urn:c2pa:1", "c2pa.assertions|a__2")]
    [InlineData("self#jumbf=/c2pa/urn:c2pa:1", "urn:c2pa:1", "")]
    public void A_URI_is_read_and_written_back(string text, string? manifest, string path)
    {
        JumbfUri uri = JumbfUri.TryParse(text)!;
        Assert.Equal((manifest, path), (uri.Manifest, string.Join('|', uri.Path)));
        Assert.Equal(text, uri.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("self#jumbf=")]
    [InlineData("self#jumbf=/")]
    [InlineData("self#jumbf=/c2pa")]
    [InlineData("self#jumbf=/other/urn:c2pa:1")]
    [InlineData("self#jumbf=c2pa.assertions/")]
    [InlineData("self#jumbf=c2pa.assertions//a")]
    [InlineData("self#jumbf=c2pa.assertions/../c2pa.signature")]
    [InlineData("self#jumbf=a/b/c/d/e/f/g/h/i")]
    [InlineData("https://example.com#jumbf=a")]
    [InlineData("app1.jumbf=a")]
    public void What_points_nowhere_or_outside_is_not_one(string text) => Assert.Null(JumbfUri.TryParse(text));

    [Fact]
    public void A_relative_URI_becomes_absolute_in_its_manifest() =>
        Assert.Equal("self#jumbf=/c2pa/m/c2pa.assertions/a", JumbfUri.Assertion("a").In("m").In("other").ToString());
}
