namespace ArtistFirst.Registry.Tests;

public sealed class RslFileTests
{
    private const Uses Training = Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone | Uses.TrainAnalysis;
    private const Uses Input = Uses.Reference | Uses.Stems | Uses.Remix | Uses.Cover | Uses.Sample | Uses.Interpolation | Uses.Lyrics | Uses.VoiceRender;
    private const Uses AnyModel = Training | Input | Uses.Embed | Uses.Likeness;
    private const Uses All = AnyModel | Uses.Recommend;

    [Theory]
    [InlineData("<prohibits type=\"usage\">ai-train</prohibits>", Training)]
    [InlineData("<prohibits type=\"usage\">ai-all</prohibits>", AnyModel)]
    [InlineData("<prohibits type=\"usage\">all</prohibits>", All)]
    [InlineData("<permits type=\"usage\">search ai-input</permits>", All & ~(Uses.Recommend | Input))]
    [InlineData("<permits type=\"usage\">all</permits>", Uses.None)]
    [InlineData("<permits type=\"usage\">all</permits><prohibits type=\"usage\">ai-index</prohibits>", Uses.Embed)]
    [InlineData("<permits type=\"usage\">ai-all</permits><payment type=\"use\"><amount currency=\"USD\">0.01</amount></payment>", Uses.Recommend)]
    [InlineData("<permits type=\"usage\">all</permits><permits type=\"user\">non-commercial education</permits>", All)]
    [InlineData("<prohibits type=\"user\">commercial</prohibits>", All)]
    [InlineData("<prohibits type=\"usage\">train-ai,something-new</prohibits>", AnyModel)]
    [InlineData("<prohibits type=\"usage\">x:other</prohibits>", Uses.None)]
    [InlineData("<payment type=\"free\"/>", Uses.None)]
    public async Task Terms_deny_what_they_prohibit_and_what_they_do_not_permit(string terms, Uses expected) =>
        Assert.Equal(expected, await DeniedAsync($"<rsl xmlns=\"https://rslstandard.org/rsl\"><content url=\"/audio/\"><license>{terms}</license></content></rsl>"));

    [Fact]
    public async Task Of_several_licenses_one_may_permit_and_each_may_prohibit()
    {
        const string Licenses = "<license><permits type=\"usage\">search</permits></license><license><permits type=\"usage\">ai-train</permits></license>";
        Assert.Equal(All & ~(Uses.Recommend | Training), await DeniedAsync($"<rsl><content url=\"/\">{Licenses}</content></rsl>"));
        Assert.Equal(All & ~Uses.Recommend, await DeniedAsync($"<rsl><content url=\"/\">{Licenses}<license><prohibits type=\"usage\">ai-train</prohibits></license></content></rsl>"));
    }

    [Fact]
    public async Task What_is_said_of_a_narrower_path_stands_before_what_is_said_of_a_wider_one()
    {
        const string Wide = "<content url=\"/\"><license><permits type=\"usage\">all</permits></license></content>";
        const string Narrow = "<content url=\"https://label.example/audio/\"><license><prohibits type=\"usage\">ai-train</prohibits></license></content>";
        const string Elsewhere = "<content url=\"https://other.example/audio/\"><license><prohibits type=\"usage\">all</prohibits></license></content><content url=\"/video/\"><license><prohibits type=\"usage\">all</prohibits></license></content>";
        Assert.Equal(Training, await DeniedAsync($"<rsl>{Wide}{Narrow}{Elsewhere}</rsl>"));
    }

    [Fact]
    public async Task Outside_of_the_territories_of_a_license_nothing_is_permitted()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Rsl, "<rsl><content url=\"/\"><license><permits type=\"geo\">SE NO</permits><prohibits type=\"usage\">ai-train</prohibits></license></content></rsl>", SiteSignalsTests.Options);
        Assert.Equal([Training, All & ~Training], read.Statements.Select(static statement => statement.Uses));
        Assert.Equal("* -NO -SE", read.Statements.Last().Scope!.Territories.ToString());
    }

    [Theory]
    [InlineData("<html/>", "AF2072")]
    [InlineData("<!DOCTYPE rsl><rsl/>", "AF2061")]
    [InlineData("<rsl><content url=\"/\">", "AF2061")]
    public async Task What_is_no_license_file_is_told_of_AF2072(string text, string code) => Assert.Equal([code], (await ImportDesk.ReadAsync(ImportFormat.Rsl, text, SiteSignalsTests.Options)).Codes);

    private static async Task<Uses> DeniedAsync(string text)
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Rsl, text, SiteSignalsTests.Options);
        Assert.Empty(read.Remarks);
        return read.Statements.Aggregate(Uses.None, static (all, statement) => all | statement.Uses);
    }
}
