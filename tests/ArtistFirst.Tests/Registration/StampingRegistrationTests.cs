using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArtistFirst.Tests;

public sealed class StampingRegistrationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Development_certificates_are_made_only_when_asked_for_and_trusted_by_the_service_itself()
    {
        using ServiceDesk desk = new();
        desk.WriteLicense();
        using IHost host = await desk.StartAsync(use: parts => parts.UseCatalogue(_ => desk.Catalogue).UseLedger(_ => desk.Ledger).UseDevelopmentCertificates("North Studio"));
        using var file = new MemoryStream();
        await using (CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(GateDesk.Remix, Stop))
        {
            await host.Services.GetRequiredService<AttributionStamper>().StampAsync(new MemoryStream(Wave()), file, Attribution.Of(audio), Stop);
        }

        AttributionReading reading = await host.Services.GetRequiredService<AttributionReader>().ReadAsync(file, Stop);

        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        Assert.Equal("North Studio", reading.SignedBy);
        Assert.Equal("Nordic Light", Assert.Single(reading.Attribution!.Sources).Title);
        Assert.NotNull(host.Services.GetService<DevelopmentCertificates>());
    }

    [Fact]
    public async Task Without_certificates_a_service_starts_and_stamps_nothing()
    {
        using ServiceDesk desk = new();
        desk.WriteLicense();
        using IHost host = await desk.StartAsync();
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(host.Services.GetRequiredService<AttributionStamper>);
        Assert.Contains("UseDevelopmentCertificates", fault.Message, StringComparison.Ordinal);
        Assert.Null(host.Services.GetService<DevelopmentCertificates>());
    }

    [Fact]
    public async Task Certificates_of_the_options_stamp_in_any_order_of_their_chain()
    {
        using ServiceDesk desk = new();
        desk.WriteLicense();
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", desk.Time);
        await key.SaveAsync(desk.PathOf("key.pem"), cancellationToken: Stop);
        await File.WriteAllTextAsync(desk.PathOf("chain.pem"), certificates.Intermediate.ExportCertificatePem() + "\n" + certificates.Leaf.ExportCertificatePem(), Stop);
        using IHost host = await desk.StartAsync(options =>
        {
            options.CertificateFile = desk.PathOf("chain.pem");
            options.CertificateKeyFile = desk.PathOf("key.pem");
        });
        Assert.Equal(key.PublicKey, host.Services.GetRequiredService<ManifestSigner>().PublicKey);
    }

    [Fact]
    public async Task Certificates_that_cannot_be_used_keep_the_service_from_starting()
    {
        using ServiceDesk desk = new();
        desk.WriteLicense();
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using PrivateKey other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(other.PublicKey, "North Studio", desk.Time);
        await key.SaveAsync(desk.PathOf("key.pem"), cancellationToken: Stop);
        await File.WriteAllTextAsync(desk.PathOf("chain.pem"), certificates.ExportChainPem(), Stop);
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.StartAsync(options =>
        {
            options.CertificateFile = desk.PathOf("chain.pem");
            options.CertificateKeyFile = desk.PathOf("key.pem");
        }));
        Assert.Contains("chain.pem", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_stamping_are_checked_with_the_others_and_read_from_configuration()
    {
        using ServiceDesk desk = new();
        OptionsValidationException fault = await Assert.ThrowsAsync<OptionsValidationException>(() => desk.StartAsync(options =>
        {
            options.CertificateFile = "chain.pem";
            options.Stamping.Product = " ";
            options.Stamping.OriginalsAddress = "https://listen.example/";
            options.TimestampAuthority = new Uri("http://time.example/");
        }));
        Assert.Equal(4, fault.Failures.Count());

        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["A:Licensee"] = "https://studio.example", ["A:TrustFile"] = "trust.json", ["A:CertificateFile"] = "c.pem", ["A:CertificateKeyFile"] = "k.pem", ["A:CredentialTrustFile"] = "t.pem",
            ["A:TimestampAuthority"] = "https://time.example/", ["A:TimestampTrustFile"] = "s.pem",
            ["A:Stamping:Product"] = "P", ["A:Stamping:ProductVersion"] = "2", ["A:Stamping:OriginalsAddress"] = "https://listen.example/{isrc}", ["A:Stamping:TemporaryFolder"] = "/var/tmp",
        };
        ArtistFirstOptions options = new();
        ArtistFirstOptionsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("A"), options);
        Assert.Equal(("c.pem", "k.pem", "t.pem"), (options.CertificateFile, options.CertificateKeyFile, options.CredentialTrustFile));
        Assert.Equal((new Uri("https://time.example/"), "s.pem"), (options.TimestampAuthority, options.TimestampTrustFile));
        Assert.Equal(("P", "2", "https://listen.example/{isrc}", "/var/tmp"), (options.Stamping.Product, options.Stamping.ProductVersion, options.Stamping.OriginalsAddress, options.Stamping.TemporaryFolder));
        values["A:Stamping:Prodcut"] = "P";
        Assert.Throws<OptionsValidationException>(() => ArtistFirstOptionsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("A"), new ArtistFirstOptions()));
    }

    [Fact]
    public async Task Outputs_are_time_stamped_where_the_options_name_an_authority()
    {
        using LocalTimestamps local = await LocalTimestamps.StartAsync();
        using ServiceDesk desk = new();
        desk.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        desk.WriteLicense();
        desk.WriteRegister(SomeRights.Agreed);
        await File.WriteAllTextAsync(desk.PathOf("tsa.pem"), local.Root, Stop);
        using IHost host = await desk.StartAsync(
            options => (options.TimestampAuthority, options.TimestampTrustFile) = (local.Address, desk.PathOf("tsa.pem")),
            parts => parts.UseCatalogue(_ => desk.Catalogue).UseLedger(_ => desk.Ledger).UseDevelopmentCertificates("North Studio"));
        using var file = new MemoryStream();
        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(GateDesk.Remix, Stop);
        AttributionStamper stamper = host.Services.GetRequiredService<AttributionStamper>();
        await stamper.StampAsync(new MemoryStream(Wave()), file, Attribution.Of(audio), Stop);
        AttributionReading reading = await host.Services.GetRequiredService<AttributionReader>().ReadAsync(file, Stop);
        Assert.True(reading.IsTrusted, string.Join('\n', reading.Findings));
        Assert.NotNull(reading.SignedAt);

        local.Instead = [];
        int recorded = desk.Ledger.Entries.Count;
        using var nothing = new MemoryStream();
        await Assert.ThrowsAsync<TimestampException>(() => stamper.StampAsync(new MemoryStream(Wave()), nothing, Attribution.Of(audio), Stop));
        Assert.Equal((0, recorded), (nothing.Length, desk.Ledger.Entries.Count));
    }

    private static byte[] Wave() =>
        [.. "RIFF"u8, 0x34, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0, .. "data"u8, 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
}
