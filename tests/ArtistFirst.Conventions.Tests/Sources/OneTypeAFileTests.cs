namespace ArtistFirst.Conventions;

public sealed class OneTypeAFileTests
{
    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() =>
        Violations.None("Whoever looks for a type opens the file of its name.", OneTypeAFile.Check(Checkout.Product));

    [Theory]
    [InlineData("class License; enum Outcome { None }")]
    [InlineData("class License; delegate void Verified();")]
    [InlineData("namespace A { class License; } namespace B { record struct Grant; }")]
    public void A_second_type_is_noticed(string text) => Assert.Single(OneTypeAFile.Check([Some.Source(text)]));

    [Fact]
    public void A_file_named_otherwise_is_noticed() =>
        Assert.Equal("src/ArtistFirst/Licensing/License.cs: holds Licence; name the file Licence.cs", Assert.Single(OneTypeAFile.Check([Some.Source("class Licence;")])));

    [Theory]
    [InlineData("class License { class Enumerator; enum State { None } }")]
    [InlineData("class License<T>;")]
    public void Nested_and_generic_types_are_fine(string text) => Assert.Empty(OneTypeAFile.Check([Some.Source(text)]));

    [Fact]
    public void A_part_may_say_which() =>
        Assert.Empty(OneTypeAFile.Check([Some.Source("partial class License;", "src/ArtistFirst/Licensing/License.Reading.cs")]));

    [Fact]
    public void A_program_of_statements_needs_no_type() =>
        Assert.Empty(OneTypeAFile.Check([Some.Source("return 0;", "src/ArtistFirst.Cli/Program.cs")]));
}
