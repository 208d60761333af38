using System.IO.Pipelines;
using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Tests;

public sealed class AttributionStamperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stamped_output_says_who_is_in_it_and_is_on_record()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        byte[] mix = desk.Remix(song);

        (AttributionReceipt receipt, byte[] file) = await desk.StampAsync(mix, Attribution.Of(audio) with { Title = "Night Ferry (remix)" });

        string text = Encoding.UTF8.GetString(file);
        Assert.All([$"urn:isrc:{song}", "Night Ferry (remix)", "Test Artist", audio.License.Id, "compositeWithTrainedAlgorithmicMedia", receipt.ManifestId], said => Assert.Contains(said, text, StringComparison.Ordinal));
        UsageEvent delivered = desk.Studio.Ledger.Entries[^1].Event;
        Assert.Equal(UsageEventKind.Delivered, delivered.Kind);
        Assert.Equal(audio.Request.OperationId, delivered.OperationId);
        Assert.Equal(receipt.ManifestId, delivered.Delivery!.ManifestId);
        Assert.Equal((await AudioContent.ReadAsync(new MemoryStream(file), Stop)).Hash.ToArray(), delivered.Delivery.OutputHash.ToArray());
        Assert.Equal(TimeSpan.FromMilliseconds(100), delivered.Delivery.Duration);
        Assert.Equal(new SideWeights(SideWeights.Whole, SideWeights.Whole, SideWeights.Whole), Assert.Single(delivered.Delivery.Sources).Weights);
        Assert.Equal(UsageReceiptOutcome.Created, receipt.Usage.Outcome);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public async Task The_same_audio_stamped_again_is_one_delivery()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        byte[] mix = desk.Remix(song);
        AttributionReceipt first, second;
        await using (CatalogueAudio audio = await desk.OpenAsync(song))
        {
            (first, _) = await desk.StampAsync(mix, Attribution.Of(audio));
        }

        desk.Studio.Time.Advance(TimeSpan.FromMinutes(5));
        await using (CatalogueAudio audio = await desk.OpenAsync(song))
        {
            (second, _) = await desk.StampAsync(mix, Attribution.Of(audio) with { Title = "Another title" });
        }

        Assert.Equal((UsageReceiptOutcome.Created, UsageReceiptOutcome.Exists), (first.Usage.Outcome, second.Usage.Outcome));
        Assert.Equal(first.Usage.Sequence, second.Usage.Sequence);
        Assert.NotEqual(first.ManifestId, second.ManifestId);
        Assert.Single(desk.Studio.Ledger.Entries, entry => entry.Event.Kind == UsageEventKind.Delivered);
    }

    [Fact]
    public async Task Other_audio_under_a_delivered_operation_is_refused_with_AF4002()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using (CatalogueAudio audio = await desk.OpenAsync(song))
        {
            await desk.StampAsync(desk.Remix(song), Attribution.Of(audio));
        }

        await using CatalogueAudio again = await desk.OpenAsync(song);
        ComplianceException refusal = await desk.RefusalAsync(desk.Remix(song, 0x22), Attribution.Of(again));
        Assert.Equal("AF4002", refusal.Code.ToString());
    }

    [Fact]
    public async Task While_the_ledger_is_down_nothing_is_handed_over_and_a_retry_delivers()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        desk.Studio.Ledger.IsAvailable = false;

        ComplianceException refusal = await desk.RefusalAsync(desk.Remix(song), Attribution.Of(audio));

        Assert.Equal("AF4001", refusal.Code.ToString());
        desk.Studio.Ledger.IsAvailable = true;
        (AttributionReceipt receipt, byte[] file) = await desk.StampAsync(desk.Remix(song), Attribution.Of(audio));
        Assert.Equal(UsageReceiptOutcome.Created, receipt.Usage.Outcome);
        Assert.NotEmpty(file);
    }

    [Fact]
    public async Task From_file_to_file_the_old_file_stays_until_the_delivery_is_on_record()
    {
        using var desk = new StampDesk(options => options.TemporaryFolder = null);
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        string mix = desk.PathOf("mix.wav");
        await File.WriteAllBytesAsync(mix, desk.Remix(song), Stop);
        desk.Studio.Ledger.IsAvailable = false;

        await Assert.ThrowsAsync<ComplianceException>(() => desk.Stamper.StampAsync(mix, mix, Attribution.Of(audio), Stop));

        Assert.Equal(desk.Remix(song), await File.ReadAllBytesAsync(mix, Stop));
        desk.Studio.Ledger.IsAvailable = true;
        AttributionReceipt receipt = await desk.Stamper.StampAsync(mix, mix, Attribution.Of(audio), Stop);
        Assert.Contains(receipt.ManifestId, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(mix, Stop)), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public async Task Streams_that_cannot_seek_are_enough_on_both_sides()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        using var output = new MemoryStream();

        Stream mix = PipeReader.Create(new MemoryStream(desk.Remix(song))).AsStream();
        await using (Stream oneWay = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)).AsStream())
        {
            Assert.False(mix.CanSeek || oneWay.CanSeek);
            await desk.Stamper.StampAsync(mix, oneWay, Attribution.Of(audio), Stop);
        }

        Assert.Contains("C2PA", Encoding.Latin1.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public async Task Several_sources_share_equally_and_the_main_operation_delivers()
    {
        using var desk = new StampDesk();
        Isrc first = await desk.AddSongAsync();
        Isrc second = await desk.AddSongAsync();
        await using CatalogueAudio main = await desk.OpenAsync(first);
        await using CatalogueAudio other = await desk.OpenAsync(second);

        await desk.StampAsync(desk.Remix(first), Attribution.Of(main, other));

        UsageEvent delivered = desk.Studio.Ledger.Entries[^1].Event;
        Assert.Equal(main.Request.OperationId, delivered.OperationId);
        Assert.Equal([(first, default), (second, other.Request.OperationId)], delivered.Delivery!.Sources.Select(source => (source.Recording, source.OperationId)));
        Assert.All(delivered.Delivery.Sources, source => Assert.Equal(new SideWeights(500_000_000, 500_000_000, 500_000_000), source.Weights));
    }

    [Fact]
    public async Task Weights_above_the_whole_are_the_callers_mistake_and_nothing_is_recorded()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);
        Attribution attribution = Attribution.Of(audio);
        attribution = attribution with { Sources = [attribution.Sources[0] with { Weights = new SideWeights(SideWeights.Whole + 1, 0, 0) }] };

        await Assert.ThrowsAsync<ArgumentException>(() => desk.StampAsync(desk.Remix(song), attribution));

        Assert.Single(desk.Studio.Ledger.Entries);
    }

    [Fact]
    public async Task Originals_are_linked_where_the_studio_says_how()
    {
        using var desk = new StampDesk(options => options.OriginalsAddress = "https://listen.example/track/{isrc}?from=remix");
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);

        (AttributionReceipt receipt, byte[] file) = await desk.StampAsync(desk.Remix(song), Attribution.Of(audio));

        Assert.Equal($"https://listen.example/track/{song}?from=remix", receipt.Attribution.Sources[0].Original!.AbsoluteUri);
        Assert.Contains($"https://listen.example/track/{song}", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new StampDesk(options => options.OriginalsAddress = "https://listen.example/"));
    }
}
