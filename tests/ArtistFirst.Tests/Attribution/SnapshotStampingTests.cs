using System.Text;
using ArtistFirst.Registry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>Credits of outputs where the consent comes from a snapshot, which has no names: the catalogue knows them.</summary>
public sealed class SnapshotStampingTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Names_come_from_the_tags_of_the_catalogue()
    {
        AttributionReading reading = await StampAsync(Wave("INAM", "Night Ferry", "IART", "Åse Nord"));
        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        AttributionSource source = Assert.Single(reading.Attribution!.Sources);
        Assert.Equal(("Night Ferry", "Åse Nord"), (source.Title, Assert.Single(source.Artists)));
        Assert.Contains(reading.Attribution.Credits, credit => credit.Name is "Åse Nord" && credit.Recording == SomeRights.Song);
    }

    [Fact]
    public async Task Where_nobody_knows_them_the_output_is_refused_with_AF3002()
    {
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => StampAsync(Wave()));
        Assert.All(refusal.Findings, static finding => Assert.Equal(3002, finding.Code.Number));
    }

    private async Task<AttributionReading> StampAsync(byte[] original)
    {
        _desk.WriteLicense(change: static claims => claims["authorization_details"]![0]!["obligations"] = new System.Text.Json.Nodes.JsonArray("credit"));
        string folder = Directory.CreateDirectory(_desk.PathOf("catalogue")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{SomeRights.Song}.wav"), original, Stop);
        var terms = new SnapshotPublisherOptions { MaxAge = TimeSpan.FromDays(1), MaxPersonalAge = TimeSpan.FromDays(1) };
        var register = new RightsRegister(SomeRights.Agreed with { Registry = Some.Label, Revision = 7, AsOf = _desk.Time.GetUtcNow() });
        await new SnapshotPublisher(Some.Key(Some.Label), terms, _desk.Time).WriteFileAsync(RegisterPages.Of(register), Some.Studio, _desk.PathOf("consent.afcs"), Stop);
        using IHost host = await _desk.StartAsync(
            options => (options.RegisterFile, options.SnapshotFile) = (null, _desk.PathOf("consent.afcs")),
            parts => parts.UseFileCatalogue(folder).UseLedger(_ => _desk.Ledger).UseDevelopmentCertificates("North Studio"));
        using var file = new MemoryStream();
        await using (CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(GateDesk.Remix, Stop))
        {
            Assert.True(audio.Duties.HasFlag(Duties.Credit));
            byte[] mix = [.. Wave()];
            mix[^1] ^= 0x55;
            await host.Services.GetRequiredService<AttributionStamper>().StampAsync(new MemoryStream(mix), file, Attribution.Of(audio), Stop);
        }

        return await host.Services.GetRequiredService<AttributionReader>().ReadAsync(file, Stop);
    }

    private static byte[] Wave(params string[] tags)
    {
        byte[] items = [.. tags.Chunk(2).SelectMany(static tag => CatalogueFolderOfFiles.Chunk(tag[0], [.. Encoding.UTF8.GetBytes(tag[1]), 0]))];
        return tags.Length == 0 ? CatalogueFolderOfFiles.Wave() : CatalogueFolderOfFiles.Wave(CatalogueFolderOfFiles.Chunk("LIST", [.. "INFO"u8, .. items]));
    }
}
