namespace ArtistFirst.Conventions;

public sealed class LeftoversTests
{
    [Fact]
    public void Nothing_is_left_over() =>
        Violations.None("Mend what a warning says, finish what is begun, split what is too long.", Leftovers.Check(Checkout.Sources));

    [Theory]
    [InlineData("#pragma warning disable CA1031\nclass License;")]
    [InlineData("#region Fields\nclass License;\n#endregion")]
    [InlineData("#region snippet-license\nclass License;\n#endregion")]
    [InlineData("// TODO: verify\nclass License;")]
    [InlineData("/// <summary>FIXME</summary>\nclass License;")]
    [InlineData("/* HACK */ class License;")]
    [InlineData("class License { int Read() => throw new NotImplementedException(); }")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\")] class License;")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Design\", \"CA1000\", Justification = \"\")] class License;")]
    [InlineData("[UnconditionalSuppressMessage(\"Trimming\", \"IL2026\")] class License;")]
    public void What_is_left_over_in_the_product_is_noticed(string text) => Assert.Single(Leftovers.Check([Some.Source(text)]));

    [Fact]
    public void A_test_that_never_runs_is_noticed() =>
        Assert.Single(Leftovers.Check([Some.Source("class LicenseTests { [Fact(Skip = \"flaky\")] void Expired() { } }", "tests/ArtistFirst.Tests/LicenseTests.cs")]));

    [Theory]
    [InlineData("// a TODOIST, a hack\nclass License { string Text = \"TODO\"; }")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\", Justification = \"The interface of the framework asks for it.\")] class License;")]
    [InlineData("#nullable enable\nclass License;")]
    public void What_only_looks_like_it_is_fine(string text) => Assert.Empty(Leftovers.Check([Some.Source(text)]));

    [Fact]
    public void A_snippet_that_a_guide_shows_is_fine_in_tests_and_samples() =>
        Assert.Empty(Leftovers.Check([Some.Source("#region snippet-license\nclass License;\n#endregion", "samples/Quickstart/License.cs")]));
}
