namespace ArtistFirst.Tests;

public class CatalogueIdTests : IdentifierFacts<CatalogueId>
{
    protected override IEnumerable<string> Extremes => ["a", ":", new('Z', 64)];

    [Theory]
    [InlineData("blue label")]
    [InlineData("blue/label")]
    [InlineData("blue@label")]
    [InlineData("blau-é")]
    public void Anything_else_is_refused(string text) => Assert.False(CatalogueId.TryParse(text, out _));

    [Fact]
    public void It_is_bounded() => Assert.False(CatalogueId.TryParse(new string('a', 65), out _));

    [Fact]
    public void Case_is_told_apart() => Assert.NotEqual(CatalogueId.Parse("Blue"), CatalogueId.Parse("blue"));

    protected override string Draw(Random random) => Some.Text(random, Some.Letters + Some.Digits + "abcxyz._:-", random.Next(1, 65));
}
