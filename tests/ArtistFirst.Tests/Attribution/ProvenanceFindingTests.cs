using ArtistFirst.C2pa;

namespace ArtistFirst.Tests;

/// <summary>What a stamper cannot vouch for.</summary>
public sealed class ProvenanceFindingTests
{
    private static readonly PartyId Listener = PartyId.Parse("https://artist.example");

    private static async Task<Sha256Hash> HashOfAsync(byte[] heard) => Sha256Hash.FromBytes((await AudioContent.ReadAsync(new MemoryStream(heard), StampDesk.Stop)).Hash.Span);

    [Fact]
    public async Task A_source_that_is_only_named_is_refused_with_AF3001()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Attribution attribution = Attribution.Of(audio);
        Isrc other = desk.Studio.AddRecording();
        Attribution[] named =
        [
            attribution with { Sources = [.. attribution.Sources, new AttributionSource(other) { Role = SourceRole.Input }] },
            attribution with { Sources = [attribution.Sources[0] with { Recording = other }] },
            attribution with { Sources = [attribution.Sources[0] with { LicenseId = "another" }] },
            attribution with { Sources = [attribution.Sources[0] with { ConsentVersion = "https://registry.example@99" }] },
            attribution with { Sources = [] },
        ];

        foreach (Attribution unproven in named)
        {
            Assert.Contains((await desk.RefusalAsync(desk.Remix(song), unproven)).Findings, finding => finding.Code.Number == 3001);
        }
    }

    [Fact]
    public async Task A_source_of_another_gate_is_refused_with_AF3001()
    {
        using var desk = new StampDesk();
        using var elsewhere = new StampDesk();
        Isrc song = await elsewhere.AddSongAsync();
        await using CatalogueAudio audio = await elsewhere.OpenAsync(song);
        Assert.Equal("AF3001", (await desk.RefusalAsync(elsewhere.Remix(song), Attribution.Of(audio))).Code.ToString());
    }

    [Fact]
    public async Task A_second_output_of_one_opening_is_refused_with_AF3001()
    {
        using var desk = new StampDesk();
        Isrc first = await desk.AddSongAsync();
        Isrc shared = await desk.AddSongAsync();
        await using CatalogueAudio main = await desk.OpenAsync(first);
        await using CatalogueAudio sample = await desk.OpenAsync(shared);
        await desk.StampAsync(desk.Remix(first), Attribution.Of(main, sample));
        await using CatalogueAudio another = await desk.OpenAsync(first, "job 2");

        ComplianceException refusal = await desk.RefusalAsync(desk.Remix(first, 0x22), Attribution.Of(another, sample));

        Assert.Equal("AF3001", refusal.Code.ToString());
        Assert.Contains(sample.Request.OperationId.ToString(), refusal.Message, StringComparison.Ordinal);
        await desk.StampAsync(desk.Remix(first), Attribution.Of(main, sample));
    }

    [Fact]
    public async Task A_credit_that_a_duty_demands_and_that_is_missing_is_refused_with_AF3002()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(Duties.Credit);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Attribution attribution = Attribution.Of(audio);
        var machine = new AttributionCredit("Test Artist", CreditRole.Artist) { Recording = song, Ai = AiContribution.All };
        Attribution[] wanting =
        [
            attribution with { Credits = [] },
            attribution with { Credits = [machine] },
            attribution with { Credits = [new AttributionCredit("Test Artist", CreditRole.Artist)] },
            attribution with { Sources = [attribution.Sources[0] with { Title = " " }] },
        ];

        foreach (Attribution uncredited in wanting)
        {
            Assert.Equal("AF3002", Assert.Single((await desk.RefusalAsync(desk.Remix(song), uncredited)).Findings).Code.ToString());
        }
    }

    [Fact]
    public async Task Without_the_duty_credits_may_be_left_out()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(Duties.None);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        (AttributionReceipt receipt, _) = await desk.StampAsync(desk.Remix(song), Attribution.Of(audio) with { Credits = [] });
        Assert.Empty(receipt.Attribution.Credits);
    }

    [Fact]
    public async Task An_output_with_the_audio_of_a_source_is_refused_with_AF3003_whatever_is_around_it()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] original = desk.Studio.Catalogue.AudioOf(song).ToArray();
        byte[] dressedUp = [.. original, .. "LIST\u000C\0\0\0INFOINAM\0\0\0\0"u8];
        BitConverter.TryWriteBytes(dressedUp.AsSpan(4), dressedUp.Length - 8);

        Assert.Equal("AF3003", (await desk.RefusalAsync(original, Attribution.Of(audio))).Code.ToString());
        Assert.Equal("AF3003", (await desk.RefusalAsync(dressedUp, Attribution.Of(audio))).Code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not audio at all")]
    [InlineData("RIFF\u0004\0\0\0WAVE")]
    [InlineData("OggS\0\u0002")]
    public async Task A_container_that_cannot_carry_credentials_is_refused_with_AF3004(string file)
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Assert.Equal("AF3004", (await desk.RefusalAsync(Some.Utf8(file), Attribution.Of(audio))).Code.ToString());
    }

    [Fact]
    public async Task An_output_without_audio_is_refused_with_AF3004_whatever_duration_is_claimed()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] silent = desk.Remix(song)[..44];
        BitConverter.TryWriteBytes(silent.AsSpan(4), 36);
        BitConverter.TryWriteBytes(silent.AsSpan(40), 0);

        Assert.Equal("AF3004", (await desk.RefusalAsync(silent, Attribution.Of(audio))).Code.ToString());
        Assert.Equal("AF3004", (await desk.RefusalAsync(silent, Attribution.Of(audio) with { Duration = TimeSpan.FromSeconds(3) })).Code.ToString());
    }

    [Fact]
    public async Task An_output_that_was_not_approved_is_refused_with_AF3005_and_so_is_an_approval_of_other_audio()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(Duties.ApproveOutput);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = desk.Remix(song);
        Sha256Hash heard = await HashOfAsync(mix);

        Assert.Equal("AF3005", (await desk.RefusalAsync(mix, Attribution.Of(audio))).Code.ToString());
        desk.Studio.Approvals.Approve(await HashOfAsync(desk.Remix(song, 0x22)), Listener);
        Assert.Equal("AF3005", (await desk.RefusalAsync(mix, Attribution.Of(audio))).Code.ToString());
        Attribution byHand = Attribution.Of(audio) with { Approvals = [new OutputApproval(heard, Listener, Some.Now)] };
        Assert.Equal("AF3005", (await desk.RefusalAsync(mix, byHand)).Code.ToString());
        desk.Studio.Approvals.Approve(heard, Listener, "ticket 7");
        (AttributionReceipt receipt, _) = await desk.StampAsync(mix, Attribution.Of(audio));
        Assert.Equal((Listener, "ticket 7"), (Assert.Single(receipt.Attribution.Approvals).By, receipt.Attribution.Approvals[0].Reference));
    }

    [Fact]
    public async Task A_refused_output_and_one_of_which_nobody_can_tell_are_not_stamped_AF2055_AF2082()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(Duties.ApproveOutput);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = desk.Remix(song);
        Sha256Hash heard = await HashOfAsync(mix);
        desk.Studio.Approvals.Approve(heard, Listener);
        desk.Studio.Approvals.IsAvailable = false;
        Assert.Equal("AF2082", (await desk.RefusalAsync(mix, Attribution.Of(audio))).Code.ToString());
        var nobody = new AttributionStamper(desk.Studio.Gate, desk.Signer, new AttributionStamperOptions { TemporaryFolder = desk.Folder }, desk.Studio.Time);
        ComplianceException unasked = await Assert.ThrowsAsync<ComplianceException>(() => nobody.StampAsync(new MemoryStream(mix), new MemoryStream(), Attribution.Of(audio), StampDesk.Stop));
        Assert.Equal("AF2082", unasked.Code.ToString());
        desk.Studio.Approvals.IsAvailable = true;
        desk.Studio.Approvals.Refuse(heard, PartyId.Parse("https://other.example"));
        Assert.Equal("AF2055", (await desk.RefusalAsync(mix, Attribution.Of(audio))).Code.ToString());
    }

    [Theory]
    [InlineData(OutputOrigin.Human)]
    [InlineData(OutputOrigin.None)]
    public async Task An_output_that_hides_the_model_is_refused_with_AF3006(OutputOrigin origin)
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Assert.Equal("AF3006", (await desk.RefusalAsync(desk.Remix(song), Attribution.Of(audio) with { Origin = origin })).Code.ToString());
        Assert.Equal("AF3006", (await desk.RefusalAsync(desk.Remix(song), Attribution.Of(audio) with { Model = null })).Code.ToString());
        Assert.Equal("AF3006", (await desk.RefusalAsync(desk.Remix(song), Attribution.Of(audio) with { Model = ModelVersion.Parse("other@1") })).Code.ToString());
    }

    [Fact]
    public async Task A_mark_that_is_owed_is_more_than_that_of_an_edit_AF3006()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(Duties.MarkAi);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Assert.Equal("AF3006", (await desk.RefusalAsync(desk.Remix(song), Attribution.Of(audio) with { Origin = OutputOrigin.Enhanced })).Code.ToString());
        await desk.StampAsync(desk.Remix(song), Attribution.Of(audio));
    }

    [Fact]
    public async Task Without_a_model_nothing_claims_one()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song, model: null);
        Attribution attribution = Attribution.Of(audio);
        Assert.Equal(OutputOrigin.Human, attribution.Origin);
        Assert.Equal("AF3006", (await desk.RefusalAsync(desk.Remix(song), attribution with { Origin = OutputOrigin.Composite })).Code.ToString());
        await desk.StampAsync(desk.Remix(song), attribution);
    }
}
