using System.Text;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A signer with development certificates, and a folder of signed files.</summary>
internal sealed class C2paDesk : IDisposable
{
    private readonly PrivateKey _key;
    private readonly DevelopmentCertificates _certificates;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-c2pa-");

    public C2paDesk(SignatureAlgorithm algorithm = SignatureAlgorithm.ES256, TimestampAuthority? timestamps = null)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        _key = PrivateKey.Generate(algorithm);
        _certificates = DevelopmentCertificates.Issue(_key.PublicKey, "North Studio", TimeProvider.System);
        Embedder = new ManifestEmbedder(new ManifestSigner(_key, _certificates.Chain, TimeProvider.System, timestamps));
    }

    public ManifestEmbedder Embedder { get; }

    public string Anchors => _certificates.ExportRootPem();

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Signs a file in memory into one of the folder.</summary>
    public async Task<string> SignAsync(string name, byte[] file, ManifestDraft? draft = null)
    {
        string path = PathOf(name);
        await using FileStream destination = File.Create(path);
        await Embedder.EmbedAsync(new MemoryStream(file), destination, draft ?? Draft(), TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>A remix with everything that a manifest of music needs.</summary>
    public static ManifestDraft Draft()
    {
        var source = new IngredientAssertion(IngredientRelationship.ComponentOf) { Title = "Harbor Lights", Format = "audio/flac", InstanceId = "urn:isrc:USPR37300012" };
        var reference = new IngredientAssertion(IngredientRelationship.InputTo) { Title = "Night Ferry", InformationalUri = new Uri("https://north.example/night-ferry") };
        var model = new GeneratorInfo("North Remixer", "3.1");
        return new ManifestDraft
        {
            Generator = new GeneratorInfo("North Studio", "1.0"),
            Title = "Harbor Lights (remix)",
            Assertions =
            [
                new ActionsAssertion(
                    new ManifestAction
                    {
                        Name = ActionNames.Created, SourceType = DigitalSourceType.CompositeWithTrainedAlgorithmicMedia, When = TimeProvider.System.GetUtcNow(), SoftwareAgent = model, Ingredients = [reference],
                    },
                    new ManifestAction { Name = ActionNames.Placed, SourceType = DigitalSourceType.DigitalCapture, Ingredients = [source], Description = "The voice of the original" }),
                source,
                reference,
                new MetadataAssertion(MetadataAssertion.CawgLabel, Encoding.UTF8.GetBytes("""{"@context":{"dc":"http://purl.org/dc/elements/1.1/"},"dc:creator":["Åse Nord"],"dc:title":"Harbor Lights"}""")),
                new TrainingMiningAssertion { GenerativeTraining = TrainingChoice.NotAllowed, Training = TrainingChoice.Constrained("https://north.example/terms"), DataMining = TrainingChoice.Allowed },
                CustomAssertion.FromCbor("example.north.take", Take()),
                CustomAssertion.FromJson("example.north.session", Encoding.UTF8.GetBytes("""{"room":2}""")),
            ],
        };
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _certificates.Dispose();
        _key.Dispose();
    }

    private static byte[] Take()
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString("take");
        writer.WriteInteger(7);
        writer.WriteTextString("fingerprint");
        writer.WriteByteString([1, 2, 3]);
        writer.WriteTextString("gain");
        writer.WriteDouble(-1.5);
        writer.WriteEndMap();
        return writer.Encode();
    }
}
