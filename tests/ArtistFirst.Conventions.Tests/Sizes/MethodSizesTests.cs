namespace ArtistFirst.Conventions;

public sealed class MethodSizesTests
{
    [Fact]
    public void Methods_are_short() =>
        Violations.None("A method does one thing: give its parts names.", MethodSizes.Check(Checkout.Product));

    [Fact]
    public void A_method_over_the_limit_is_noticed()
    {
        string violation = MethodSizes.Check([Some.MethodOf(61)]).First();
        Assert.Equal("src/ArtistFirst/Licensing/License.cs:3 Read: 61 lines, at most 60", violation);
    }

    [Fact]
    public void A_percentile_over_the_limit_is_noticed()
    {
        Assert.Single(MethodSizes.Check([Some.MethodOf(31)]));
        Assert.Empty(MethodSizes.Check([Some.MethodOf(30)]));
    }

    [Theory]
    [InlineData("class A { int B { get { §return 1; } } }")]
    [InlineData("class A { int B => §1; }")]
    [InlineData("class A { A() { §} }")]
    [InlineData("class A { public static A operator +(A a, A b) => §a; }")]
    [InlineData("§System.Console.WriteLine();\nreturn 0;")]
    public void Every_kind_of_body_is_measured(string text) =>
        Assert.NotEmpty(MethodSizes.Check([Some.Source(text.Replace("§", "1.Equals(\n" + new string('\n', 60) + "1);", StringComparison.Ordinal))]));

    [Fact]
    public void Attributes_and_documentation_do_not_count()
    {
        string text = $"class A\n{{\n    /// <summary>\n{string.Concat(Enumerable.Repeat("    /// x\n", 61))}    /// </summary>\n    [Obsolete(\n{new string('\n', 61)})]\n    void B() {{ }}\n}}";
        Assert.Empty(MethodSizes.Check([Some.Source(text)]));
    }
}
