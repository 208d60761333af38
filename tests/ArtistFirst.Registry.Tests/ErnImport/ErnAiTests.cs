namespace ArtistFirst.Registry.Tests;

/// <summary>What a message says of AI: ContainsAI and AiContribution of ERN 4.3.2.</summary>
public sealed class ErnAiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_AI_contributed_is_kept_for_the_recording_and_for_each_role()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Ern, "ddex/ern/synthetic_ern432_ai.xml", new RegisterImportOptions { PartyNamespace = ImportDesk.Space });
        Recording recording = Assert.Single(read.Recordings);
        Assert.Equal(AiContribution.Partly, recording.ContainsAi);
        Assert.Equal(
            [new RecordingContribution("Example Artist", "Vocalist", AiContribution.None), new RecordingContribution("Generative AI", "Musician", AiContribution.All)], recording.Contributions);
    }

    [Theory]
    [InlineData("<ContainsAI>All</ContainsAI>", AiContribution.Partly, "AF2080")]
    [InlineData("<ContainsAI>None</ContainsAI>", AiContribution.Partly, "AF2080")]
    [InlineData("<ContainsAI>Partly</ContainsAI>", AiContribution.Partly, "")]
    [InlineData("<ContainsAI>some</ContainsAI>", null, "AF2065")]
    [InlineData("", null, "")]
    public async Task What_contradicts_itself_is_kept_as_partly_AF2080_and_what_is_no_value_not_at_all_AF2065(string contains, AiContribution? expected, string codes)
    {
        ImportDeskReading read = await ReadAsync($"""
            <Contributor><ContributorPartyReference>PArtist</ContributorPartyReference><Role><Value>LeadVocalist</Value></Role><AiContribution>Partly</AiContribution></Contributor>
            <Contributor><ContributorPartyReference>PLabel</ContributorPartyReference><Role><Value>Producer</Value></Role></Contributor>
            {contains}
            """);
        Recording recording = Assert.Single(read.Recordings);
        Assert.Equal(expected, recording.ContainsAi);
        Assert.Equal([new RecordingContribution("Ada Sång", "LeadVocalist", AiContribution.Partly)], recording.Contributions);
        Assert.Equal(codes, string.Join(' ', read.Codes));
    }

    [Fact]
    public async Task Models_alone_made_what_contains_nothing_else()
    {
        ImportDeskReading read = await ReadAsync("""
            <Contributor><SpecialContributor>GenerativeAI</SpecialContributor><Role><Value>Vocalist</Value></Role><Role>Composer</Role></Contributor>
            <ContainsAI>All</ContainsAI>
            """);
        Recording recording = Assert.Single(read.Recordings);
        Assert.Equal(AiContribution.All, recording.ContainsAi);
        Assert.Equal(["Vocalist", "Composer"], recording.Contributions.Select(static part => part.Role));
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_register_its_history_and_register_files_have_it_and_sources_that_do_not_say_take_nothing_away(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync();
        Isrc song = Isrc.Parse(ErnText.Recording);
        ImportDeskReading read = await ReadAsync("""
            <Contributor><ContributorPartyReference>PArtist</ContributorPartyReference><Role><Value>LeadVocalist</Value></Role><AiContribution>Partly</AiContribution></Contributor>
            <ContainsAI>Partly</ContainsAI>
            """);
        await register.ApplyAsync(read.Rows.ToArray(), cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(new Recording { Isrc = song, Title = "A Song, again" })], cancellationToken: Stop);
        RightsRegister excerpt = await register.ReadRecordingsAsync([song], Stop);
        RightsRegister file = await WrittenAsync(excerpt);
        foreach (Recording recording in new[] { excerpt.FindRecording(song)!, file.FindRecording(song)! })
        {
            Assert.Equal(("A Song, again", AiContribution.Partly), (recording.Title, recording.ContainsAi));
            Assert.Equal(["Ada Sång LeadVocalist Partly"], recording.Contributions.Select(static part => $"{part.Name} {part.Role} {part.Ai}"));
        }

        RegisterHistoryEntry last = await register.ReadHistoryAsync(cancellationToken: Stop).LastAsync(Stop);
        Assert.Contains("\"containsAi\":\"partly\",\"contributions\":[{\"name\":\"Ada Sång\",\"role\":\"LeadVocalist\",\"ai\":\"partly\"}]", last.Row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credits_of_a_source_say_what_AI_did_in_it()
    {
        ImportDeskReading read = await ReadAsync("""
            <Contributor><ContributorPartyReference>PArtist</ContributorPartyReference><Role><Value>LeadVocalist</Value></Role><AiContribution>Partly</AiContribution></Contributor>
            <Contributor><SpecialContributor>GenerativeAI</SpecialContributor><Role><Value>Musician</Value></Role></Contributor>
            <ContainsAI>Partly</ContainsAI>
            """);
        Recording recording = Assert.Single(read.Recordings) with { Claims = [.. read.Claims.Where(static row => row.Work.IsEmpty).Select(static row => row.Claim)] };
        RightsRegister register = new(new RegisterContents { Registry = "r", Revision = 1, AsOf = DateTimeOffset.UnixEpoch, Parties = [.. read.Parties], Recordings = [recording] });
        RecordingDescription described = RecordingDescription.Of(register, recording.Isrc)!;
        Assert.Equal(AiContribution.Partly, described.ContainsAi);
        Assert.Equal(
            ["Ada Sång Artist None ipi:00000000199", "Ada Sång Vocalist Partly ipi:00000000199", "Generative AI Musician All "],
            described.Credits.Select(static credit => $"{credit.Name} {credit.Role} {credit.Ai} {credit.Party}"));
    }

    private static Task<ImportDeskReading> ReadAsync(string inRecording) => ImportDesk.ReadAsync(ImportFormat.Ern, ErnText.Message(inRecording));

    private static async Task<RightsRegister> WrittenAsync(RightsRegister register)
    {
        using MemoryStream file = new();
        await register.WriteAsync(file, Stop);
        return RightsRegister.Parse(file.ToArray());
    }
}
