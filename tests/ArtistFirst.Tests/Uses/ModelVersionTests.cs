namespace ArtistFirst.Tests;

public class ModelVersionTests : IdentifierFacts<ModelVersion>
{
    protected override IEnumerable<string> Extremes => ["a@1", $"{new string('a', 64)}@{new string('Z', 64)}", "-@.", "_@_"];

    [Fact]
    public void Name_and_version_are_told()
    {
        ModelVersion model = ModelVersion.Parse("studio@3");
        Assert.Equal(("studio", "3"), (model.Name, model.Version));
    }

    [Theory]
    [InlineData("studio")]
    [InlineData("@3")]
    [InlineData("studio@")]
    [InlineData("studio@3@4")]
    [InlineData("studio@*")]
    [InlineData("*")]
    [InlineData("studio@ 3")]
    public void Anything_else_is_refused(string text) => Assert.False(ModelVersion.TryParse(text, out _));

    [Fact]
    public void It_is_bounded()
    {
        Assert.False(ModelVersion.TryParse($"{new string('a', 65)}@1", out _));
        Assert.False(ModelVersion.TryParse($"a@{new string('1', 65)}", out _));
    }

    [Fact]
    public void Case_is_told_apart() => Assert.NotEqual(ModelVersion.Parse("Studio@3"), ModelVersion.Parse("studio@3"));

    protected override string Draw(Random random)
        => $"{Some.Text(random, Some.Letters + "abc019._-", random.Next(1, 65))}@{Some.Text(random, Some.Letters + "abc019._-", random.Next(1, 65))}";
}
