namespace ArtistFirst.Conventions;

public sealed class LinksTests
{
    [Fact]
    public void Links_lead_somewhere() =>
        Violations.None("A link that leads nowhere stops the reader.", Checkout.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Links.Check(path, Checkout.Read(path), target => Path.Exists(Checkout.PathOf(target)))));

    [Theory]
    [InlineData("[page](decisions/0001-packages.md)", "docs/decisions/0001-packages.md")]
    [InlineData("[page](../README.md#start)", "README.md")]
    [InlineData("[page](./guide)", "docs/guide")]
    public void A_link_is_followed_from_its_page(string text, string target)
    {
        Assert.Empty(Links.Check("docs/README.md", text, path => string.Equals(path, target, StringComparison.Ordinal)));
        Assert.Equal($"docs/README.md:1: links to {target}, which is not there", Assert.Single(Links.Check("docs/README.md", text, _ => false)));
    }

    [Theory]
    [InlineData("[site](https://keepachangelog.com/en/1.1.0/)")]
    [InlineData("[below](#how)")]
    [InlineData("[write](mailto:security@example.org)")]
    public void Other_addresses_are_left_alone(string text) => Assert.Empty(Links.Check("docs/README.md", text, _ => false));
}
