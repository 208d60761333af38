using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class ModelPatternTests : IdentifierFacts<ModelPattern>
{
    protected override IEnumerable<string> Extremes => ["*", "a@*", $"{new string('a', 64)}@{new string('Z', 64)}"];

    [Theory]
    [InlineData("*", "studio@3", true)]
    [InlineData("studio@*", "studio@3", true)]
    [InlineData("studio@3", "studio@3", true)]
    [InlineData("studio@3", "studio@30", false)]
    [InlineData("studio@*", "studio2@3", false)]
    [InlineData("studio@*", "Studio@3", false)]
    public void Covers_what_it_names(string pattern, string model, bool matches) => Assert.Equal(matches, ModelPattern.Parse(pattern).Matches(ModelVersion.Parse(model)));

    [Fact]
    public void No_model_is_covered_by_the_star_alone()
    {
        Assert.True(ModelPattern.Any.Matches(null));
        Assert.False(ModelPattern.Parse("studio@*").Matches(null));
    }

    [Theory]
    [InlineData("**")]
    [InlineData("*@3")]
    [InlineData("*@*")]
    [InlineData("studio")]
    [InlineData("studio@3*")]
    [InlineData("@*")]
    public void Anything_else_is_refused(string text) => Assert.False(ModelPattern.TryParse(text, out _));

    [Fact]
    public void Pattern_of_a_version_covers_it_alone()
    {
        ModelVersion model = ModelVersion.Parse("studio@3");
        Assert.Equal(ModelPattern.Parse("studio@3"), ModelPattern.Of(model));
        Assert.Equal(ModelPattern.Any, ModelPattern.Parse("*"));
    }

    [Fact]
    public void Narrower_pattern_covers_no_more() =>
        Check.One(Some.Seeded.WithMaxTest(2000), Prop.ForAll(Some.Drawn(random => (Pattern(random), Pattern(random), ModelVersion.Parse($"{Name(random)}@{Name(random)}"))), drawn =>
        {
            (ModelPattern narrow, ModelPattern wide, ModelVersion model) = drawn;
            Assert.True(narrow.IsWithin(narrow) && narrow.IsWithin(ModelPattern.Any));
            Assert.True(!narrow.IsWithin(wide) || !narrow.Matches(model) || wide.Matches(model));
            Assert.Equal(narrow == wide, narrow.IsWithin(wide) && wide.IsWithin(narrow));
            Assert.Equal(wide.Matches(model), ModelPattern.Of(model).IsWithin(wide));
        }));

    protected override string Draw(Random random) => random.Next(3) switch
    {
        0 => "studio@*",
        _ => $"{Some.Text(random, Some.Letters + "abc019._-", random.Next(1, 65))}@{Some.Text(random, Some.Letters + "abc019._-", random.Next(1, 65))}",
    };

    private static ModelPattern Pattern(Random random) => ModelPattern.Parse(random.Next(4) switch
    {
        0 => "*",
        1 => $"{Name(random)}@*",
        _ => $"{Name(random)}@{Name(random)}",
    });

    private static string Name(Random random) => Some.Text(random, "ab", 1);
}
