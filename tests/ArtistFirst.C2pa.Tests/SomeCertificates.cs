using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

/// <summary>Keys and certificates for tests, good and bad.</summary>
internal static class SomeCertificates
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeProvider Clock = new FixedTime(Now);

    public static readonly PrivateKey Key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public static readonly DevelopmentCertificates Development = DevelopmentCertificates.Issue(Key.PublicKey, "North Studio", Clock);

    /// <summary>Skips the test where libsodium is not installed; under CI it must be.</summary>
    public static PrivateKey Ed25519Key()
    {
        Prerequisite.RequireLibsodium(SignatureAlgorithm.Ed25519.IsSupported());
        return PrivateKey.Generate(SignatureAlgorithm.Ed25519);
    }

    /// <summary>A leaf as it should be, but for what the caller changes; issued by a throw-away authority.</summary>
    public static X509Certificate2 Leaf(Action<LeafDraft>? change = null)
    {
        var draft = new LeafDraft();
        change?.Invoke(draft);
        CertificateRequest request = draft.Request();
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return request.Create(
            draft.SelfSigned ? request.SubjectName : new X500DistinguishedName("O=North Studio, CN=Issuer"),
            draft.Generator ?? X509SignatureGenerator.CreateForECDsa(draft.SelfSigned ? draft.EcKey! : issuerKey), draft.From, draft.To, [1, 2, 3, 4]);
    }
}
