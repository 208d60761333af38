using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Testing;

/// <summary>A key and certificates of a test studio, and what stamps and reads with them.</summary>
internal sealed class TestCredentials : IDisposable
{
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly DevelopmentCertificates _certificates;

    public TestCredentials(CatalogueGate gate, IOutputApprovals approvals, TimeProvider time)
    {
        _certificates = DevelopmentCertificates.Issue(_key.PublicKey, "Test Studio", time);
        Signer = new ManifestSigner(_key, _certificates.Chain, time);
        Stamper = new AttributionStamper(gate, Signer, new AttributionStamperOptions { Product = "Test Studio" }, time, approvals: approvals);
        Reader = new AttributionReader(TrustList.FromPem(_certificates.ExportRootPem()), time);
    }

    public ManifestSigner Signer { get; }

    public AttributionStamper Stamper { get; }

    public AttributionReader Reader { get; }

    public void Dispose()
    {
        _certificates.Dispose();
        _key.Dispose();
    }
}
