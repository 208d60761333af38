namespace ArtistFirst.Tests;

public class MusicBrainzIdTests : IdentifierValueFacts<MusicBrainzId>
{
    protected override IEnumerable<string> Extremes => ["00000000-0000-0000-0000-000000000001", "ffffffff-ffff-ffff-ffff-ffffffffffff"];

    [Theory]
    [InlineData("3BBEB4E3-AB6D-460D-BFC5-DE49E4251061")]
    public void Other_spellings_are_read(string text) => Assert.Equal("3bbeb4e3-ab6d-460d-bfc5-de49e4251061", MusicBrainzId.Parse(text).ToString());

    [Theory]
    [InlineData("3bbeb4e3ab6d460dbfc5de49e4251061")]
    [InlineData("{3bbeb4e3-ab6d-460d-bfc5-de49e4251061}")]
    [InlineData("3bbeb4e3-ab6d-460d-bfc5-de49e425106g")]
    [InlineData("3bbeb4e3-ab6d-460d-bfc5-de49e425+061")]
    [InlineData("0xbeb4e3-ab6d-460d-bfc5-de49e4251061")]
    [InlineData("3bbeb4e3-ab6d-460d-bfc5-de49e425106@")]
    [InlineData("3bbeb4e3.ab6d.460d.bfc5.de49e4251061")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void Anything_else_is_refused(string text) => Assert.False(MusicBrainzId.TryParse(text, out _));

    [Fact]
    public void Address_is_answered_with_what_to_take() =>
        Assert.EndsWith(
            "Take the UUID at the end of the address alone.",
            Assert.Throws<FormatException>(() => MusicBrainzId.Parse("https://musicbrainz.org/recording/3bbeb4e3-ab6d-460d-bfc5-de49e4251061")).Message,
            StringComparison.Ordinal);

    protected override string Draw(Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
