using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>A key and certificates that last as long as the process.</summary>
internal sealed class DevelopmentSigner : IDisposable
{
    private readonly PrivateKey _key;

    public DevelopmentSigner(string organization, TimeProvider time, TimestampAuthority? timestamps = null)
    {
        _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        Certificates = DevelopmentCertificates.Issue(_key.PublicKey, organization, time);
        Signer = new ManifestSigner(_key, Certificates.Chain, time, timestamps);
    }

    public DevelopmentCertificates Certificates { get; }

    public ManifestSigner Signer { get; }

    public void Dispose()
    {
        _key.Dispose();
        Certificates.Dispose();
    }
}
