using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Stamping;

/// <summary>A signer with certificates for development.</summary>
internal sealed class StudioSigner : IDisposable
{
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly DevelopmentCertificates _certificates;

    public StudioSigner()
    {
        _certificates = DevelopmentCertificates.Issue(_key.PublicKey, "North Studio", TimeProvider.System);
        Embedder = new ManifestEmbedder(new ManifestSigner(_key, _certificates.Chain, TimeProvider.System));
    }

    public ManifestEmbedder Embedder { get; }

    public static ManifestDraft Draft() => new()
    {
        Generator = new GeneratorInfo("North Studio", "1.0"),
        Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia })],
    };

    public void Dispose()
    {
        _certificates.Dispose();
        _key.Dispose();
    }
}
