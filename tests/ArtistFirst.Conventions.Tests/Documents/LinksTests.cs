namespace ArtistFirst.Conventions;

public sealed class LinksTests
{
    [Fact]
    public void Links_lead_somewhere() =>
        Violations.None("A link that leads nowhere stops the reader.", Checkout.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Links.Check(path, Checkout.Read(path), target => Path.Exists(Checkout.PathOf(target)))));

    [Fact]
    public void Pages_of_packages_link_to_addresses_alone() =>
        Violations.None("A feed shows the page of a package without the repository around it.", Checkout.Files.Where(path => path.EndsWith("/PACKAGE.md", StringComparison.Ordinal))
            .SelectMany(path => Links.Check(path, Checkout.Read(path), _ => false)));

    [Fact]
    public void Addresses_of_this_repository_lead_somewhere() =>
        Violations.None("A link that leads nowhere stops the reader.", Checkout.Files.Where(path => path.EndsWith("/PACKAGE.md", StringComparison.Ordinal))
            .SelectMany(path => Links.CheckOwn(path, Checkout.Read(path), target => Path.Exists(Checkout.PathOf(target)))));

    [Fact]
    public void Every_page_is_listed() => Violations.None("What no index names, nobody finds.", Links.Unlisted(
        Checkout.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(path => path, Checkout.Read, StringComparer.Ordinal)));

    [Fact]
    public void A_page_that_no_index_names_is_noticed() =>
        Assert.Equal("docs/ledger.md: no README below docs links to it", Assert.Single(Links.Unlisted(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["docs/README.md"] = "[decisions](decisions/README.md)",
            ["docs/decisions/README.md"] = "[0001](0001-packages.md)",
            ["docs/decisions/0001-packages.md"] = "[page](../ledger.md)",
            ["docs/findings/AF1003.md"] = string.Empty,
            ["docs/ledger.md"] = string.Empty,
        })));

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
