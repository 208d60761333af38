using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa.Tests;

public sealed class DevelopmentCertificatesTests
{
    [Fact]
    public void The_leaf_has_the_key_of_the_signer_and_the_name_of_the_organization()
    {
        DevelopmentCertificates certificates = SomeCertificates.Development;
        Assert.Equal(SomeCertificates.Key.PublicKey, CertificateKey.TryImport(certificates.Leaf));
        Assert.Contains("O=North Studio", certificates.Leaf.Subject, StringComparison.Ordinal);
        Assert.False(certificates.Leaf.HasPrivateKey);
        Assert.Equal(SomeCertificates.Now.AddHours(-1).AddDays(365).UtcDateTime, certificates.Leaf.NotAfter.ToUniversalTime());
    }

    [Fact]
    public void What_is_exported_is_read_back()
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(SomeCertificates.Development.ExportChainPem());
        Assert.Equal(SomeCertificates.Development.Chain.Select(certificate => certificate.Thumbprint), chain.Select(certificate => certificate.Thumbprint));
        Assert.Equal(1, TrustList.FromPem(SomeCertificates.Development.ExportRootPem()).Count);
    }

    [Fact]
    public void A_long_name_of_an_organization_still_makes_certificates()
    {
        using var certificates = DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, new string('x', 64), SomeCertificates.Clock);
        Assert.True(CertificateProfile.Check(certificates.Leaf, SomeCertificates.Now).IsValid);
        using var outsideOfTheBasicPlane = DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, string.Concat(Enumerable.Repeat("\U0001F3B5", 32)), SomeCertificates.Clock);
        Assert.Throws<ArgumentException>(() => DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, new string('x', 65), SomeCertificates.Clock));
        Assert.Throws<ArgumentException>(() => DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, " ", SomeCertificates.Clock));
    }
}
