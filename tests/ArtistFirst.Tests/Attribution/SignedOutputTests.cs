using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Tests;

/// <summary>Outputs that the generator has signed itself before they are stamped.</summary>
public sealed class SignedOutputTests
{
    private static readonly GeneratorInfo Model = new("North Remixer", "3.1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_generator_signed_stays_in_the_file_as_the_parent()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = await SignedAsync(desk, desk.Remix(song), "Take 7");

        (AttributionReceipt receipt, byte[] file) = await desk.StampAsync(mix, Attribution.Of(audio) with { Title = "Night Ferry (remix)" });

        AttributionReading reading = await ReadAsync(desk, file);
        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        Manifest manifest = reading.Report.ActiveManifest!;
        Assert.Equal(receipt.ManifestId, manifest.Label);
        Assert.Equal([ActionNames.Opened, ActionNames.Edited, ActionNames.Placed], manifest.Actions.Select(static action => action.Name));
        Assert.EndsWith("compositeWithTrainedAlgorithmicMedia", manifest.Actions[1].SourceType, StringComparison.Ordinal);
        RecordedIngredient parent = Assert.Single(manifest.Ingredients, static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf);
        Assert.Equal("Take 7", parent.Title);
        Assert.Equal("North Remixer 3.1", reading.Report.Store!.Find(parent.ManifestLabel!)!.Generator);
        Assert.Contains(StatusCodes.DataHashMatch, Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.DoesNotContain(StatusCodes.DataHashMismatch, Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(song, Assert.Single(reading.Attribution!.Sources).Recording);
        Assert.Equal(OutputOrigin.Composite, reading.Attribution.Origin);
    }

    [Fact]
    public async Task A_stamped_output_that_is_stamped_again_is_the_same_delivery_with_a_longer_history()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        (AttributionReceipt first, byte[] once) = await desk.StampAsync(desk.Remix(song), Attribution.Of(audio));

        (AttributionReceipt second, byte[] twice) = await desk.StampAsync(once, Attribution.Of(audio));

        Assert.Equal((UsageReceiptOutcome.Exists, first.Usage.Sequence), (second.Usage.Outcome, second.Usage.Sequence));
        AttributionReading reading = await ReadAsync(desk, twice);
        Assert.True(reading.IsTrusted);
        Assert.Equal([first.ManifestId, second.ManifestId], reading.Report.Store!.Manifests.Select(static manifest => manifest.Label));
    }

    [Fact]
    public async Task What_was_only_enhanced_and_is_signed_has_one_parent()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(uses: Uses.Remix);
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        (_, byte[] file) = await desk.StampAsync(await SignedAsync(desk, desk.Remix(song), "Master"), Attribution.Of(audio) with { Origin = OutputOrigin.Enhanced });
        Manifest manifest = (await ReadAsync(desk, file)).Report.ActiveManifest!;
        Assert.Single(manifest.Ingredients, static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf);
        Assert.EndsWith("algorithmicallyEnhanced", manifest.Actions[1].SourceType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_no_longer_fits_is_kept_and_what_is_wrong_is_on_record()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = await SignedAsync(desk, desk.Remix(song), "Take 7");
        mix[60] ^= 1;

        (_, byte[] file) = await desk.StampAsync(mix, Attribution.Of(audio));

        AttributionReading reading = await ReadAsync(desk, file);
        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        Assert.Contains(StatusCodes.DataHashMismatch, Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_read_are_refused_with_AF3015()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = await SignedAsync(desk, desk.Remix(song), "Take 7");
        mix.AsSpan().Slice(mix.AsSpan().IndexOf("jumdc2pa"u8) - 8, 4).Clear();

        ComplianceException refusal = await desk.RefusalAsync(mix, Attribution.Of(audio));

        Assert.Equal("AF3015", refusal.Code.ToString());
    }

    private static async Task<byte[]> SignedAsync(StampDesk desk, byte[] mix, string title)
    {
        var draft = new ManifestDraft
        {
            Generator = Model,
            Title = title,
            Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia, SoftwareAgent = Model })],
        };
        using var signed = new MemoryStream();
        await new ManifestEmbedder(desk.Signer).EmbedAsync(new MemoryStream(mix), signed, draft, Stop);
        return signed.ToArray();
    }

    private static Task<AttributionReading> ReadAsync(StampDesk desk, byte[] file) =>
        new AttributionReader(TrustList.FromPem(desk.Certificates.ExportRootPem()), desk.Studio.Time).ReadAsync(new MemoryStream(file), Stop);
}
