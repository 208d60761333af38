using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa.Tests;

/// <summary>What goes into a leaf certificate; each part can be changed or left out.</summary>
internal sealed class LeafDraft
{
    public string Subject { get; set; } = "O=North Studio, CN=Signer";

    public ECDsa? EcKey { get; set; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public RSA? RsaKey { get; set; }

    public X509SignatureGenerator? Generator { get; set; }

    public bool SelfSigned { get; set; }

    public bool IsAuthority { get; set; }

    public bool HasAuthorityKeyIdentifier { get; set; } = true;

    public X509KeyUsageFlags? Usage { get; set; } = X509KeyUsageFlags.DigitalSignature;

    public bool UsageIsCritical { get; set; } = true;

    public string[] Purposes { get; set; } = [CertificateOids.EmailProtection, CertificateOids.ClaimSigning];

    public DateTimeOffset From { get; set; } = SomeCertificates.Now.AddDays(-1);

    public DateTimeOffset To { get; set; } = SomeCertificates.Now.AddDays(1);

    public CertificateRequest Request()
    {
        CertificateRequest request = RsaKey is null ? new(Subject, EcKey!, HashAlgorithmName.SHA256) : new(Subject, RsaKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(IsAuthority, false, 0, critical: true));
        if (HasAuthorityKeyIdentifier)
        {
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new X509SubjectKeyIdentifierExtension(request.PublicKey, false)));
        }

        if (Usage is { } usage)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, UsageIsCritical));
        }

        if (Purposes.Length > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(Oids(), critical: false));
        }

        return request;
    }

    private OidCollection Oids()
    {
        var oids = new OidCollection();
        foreach (string purpose in Purposes)
        {
            oids.Add(new Oid(purpose));
        }

        return oids;
    }
}
