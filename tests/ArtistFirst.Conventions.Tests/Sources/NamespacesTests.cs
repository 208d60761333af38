namespace ArtistFirst.Conventions;

public sealed class NamespacesTests
{
    [Fact]
    public void A_project_has_one_namespace() =>
        Violations.None("Everyday types need one using directive.", Namespaces.Check(Checkout.Product));

    [Theory]
    [InlineData("namespace ArtistFirst.Licensing; class License;")]
    [InlineData("namespace ArtistFirst { class License; }")]
    [InlineData("class License;")]
    [InlineData("namespace Microsoft.Extensions.DependencyInjection; class License;")]
    public void Other_namespaces_are_noticed(string text) => Assert.Single(Namespaces.Check([Some.Source(text)]));

    [Theory]
    [InlineData("namespace ArtistFirst; class License;", "src/ArtistFirst/Licensing/License.cs")]
    [InlineData("namespace ArtistFirst.Signing; class License;", "src/ArtistFirst.Signing/PublicKey.cs")]
    [InlineData("namespace Microsoft.Extensions.DependencyInjection; public static class ArtistFirstExtensions;", "src/ArtistFirst/Registration/ArtistFirstExtensions.cs")]
    [InlineData("namespace Microsoft.Extensions.DependencyInjection; public sealed class ArtistFirstBuilder;", "src/ArtistFirst/Registration/ArtistFirstBuilder.cs")]
    [InlineData("return 0;", "src/ArtistFirst.Cli/Program.cs")]
    public void The_namespaces_of_the_house_are_fine(string text, string path) => Assert.Empty(Namespaces.Check([Some.Source(text, path)]));
}
