namespace ArtistFirst.Conventions;

public sealed class PromisesTests
{
    private const string Who = "## Who\n\n| | wants | can |\n| --- | --- | --- |\n| outsider | audio | send tokens |\n\n## Promises\n\n| promise | against | shown by |\n| --- | --- | --- |\n";

    private static readonly HashSet<string> Tests = ["GateTests", "TokenTests"];

    [Fact]
    public void Promises_are_shown_by_tests_that_exist() => Violations.None("A promise without a test is not made.", Promises.Check(
        Checkout.Read(Promises.Page),
        Checkout.Files.Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith("Tests.cs", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal)!));

    [Fact]
    public void A_promise_with_its_tests_is_fine() => Assert.Empty(Promises.Check(Who + "| No license, no audio | outsider | GateTests, TokenTests |\n", Tests));

    [Theory]
    [InlineData("| No license, no audio | outsider | GateTests, MissingTests |")]
    [InlineData("| No license, no audio | outsider | |")]
    [InlineData("| No license, no audio | ghost | GateTests |")]
    [InlineData("| No license, no audio | outsider |")]
    [InlineData("")]
    public void A_promise_without_one_is_noticed(string row) => Assert.Single(Promises.Check(Who + row + "\n", Tests));
}
