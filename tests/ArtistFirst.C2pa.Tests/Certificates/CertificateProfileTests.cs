using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa.Tests;

public sealed class CertificateProfileTests
{
    [Fact]
    public void Development_certificates_have_nothing_wrong_and_nothing_to_improve()
    {
        CertificateReport report = CertificateProfile.Check(SomeCertificates.Development.Leaf, SomeCertificates.Now);
        Assert.Empty(report.Failures);
        Assert.Empty(report.Advice);
        report.ThrowIfInvalid();
    }

    [Fact]
    public void A_leaf_of_Ed25519_RSA_or_another_curve_has_nothing_wrong()
    {
        using PrivateKey key = SomeCertificates.Ed25519Key();
        using var certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", SomeCertificates.Clock);
        Assert.Empty(CertificateProfile.Check(certificates.Leaf, SomeCertificates.Now).Failures);
        AssertGood(draft => draft.RsaKey = RSA.Create(2048));
        AssertGood(draft => draft.EcKey = ECDsa.Create(ECCurve.NamedCurves.nistP384));
        AssertGood(draft => draft.EcKey = ECDsa.Create(ECCurve.NamedCurves.nistP521));
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        AssertBad("Authority Key Identifier", draft => draft.HasAuthorityKeyIdentifier = false);
        AssertBad("Key Usage extension is missing", draft => draft.Usage = null);
        AssertBad("must allow digitalSignature", draft => draft.Usage = X509KeyUsageFlags.NonRepudiation);
        AssertBad("keyCertSign", draft => draft.Usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign);
        AssertBad("Extended Key Usage extension is missing", draft => draft.Purposes = []);
        AssertBad("any usage", draft => draft.Purposes = [CertificateOids.EmailProtection, CertificateOids.AnyUsage]);
        AssertBad("for nothing else", draft => draft.Purposes = [CertificateOids.EmailProtection, CertificateOids.TimeStamping]);
        AssertBad("for nothing else", draft => draft.Purposes = [CertificateOids.OcspSigning]);
        AssertBad("must allow emailProtection", draft => draft.Purposes = [CertificateOids.ClaimSigning]);
        AssertBad("authority (basicConstraints", draft => draft.IsAuthority = true);
        AssertBad("2048 bits", draft => draft.RsaKey = RSA.Create(1024));
        AssertBad("named curve", draft => draft.EcKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1));
        AssertBad("SHA-256, SHA-384", draft => draft.Generator = new OutdatedGenerator());
    }

    [Fact]
    public void Validity_is_judged_at_the_instant_that_is_passed_in()
    {
        using X509Certificate2 leaf = SomeCertificates.Leaf();
        foreach (int days in (int[])[-2, 2])
        {
            ValidationStatus failure = Assert.Single(CertificateProfile.Check(leaf, SomeCertificates.Now.AddDays(days)).Failures);
            Assert.Equal(StatusCodes.SigningCredentialExpired, failure.Code);
        }
    }

    [Fact]
    public void What_could_be_better_is_advice_and_no_failure()
    {
        AssertAdvice("organization", draft => draft.Subject = "CN=Signer");
        AssertAdvice("self-signed", draft => draft.SelfSigned = true);
        AssertAdvice("critical", draft => draft.UsageIsCritical = false);
        AssertAdvice("claim signing", draft => draft.Purposes = [CertificateOids.EmailProtection]);
    }

    [Fact]
    public void The_leaf_without_an_authority_key_identifier_in_the_vectors_is_found_out()
    {
        CoseSignature signature = CoseReader.Read(Stores.SignatureOf("generated/cert-no-aki.wav"));
        using X509Certificate2 leaf = X509CertificateLoader.LoadCertificate(signature.Certificates[0].Span);
        CertificateReport report = CertificateProfile.Check(leaf, SomeCertificates.Now);
        Assert.Contains(report.Failures, failure => failure.Explanation.Contains("Authority Key Identifier", StringComparison.Ordinal));
        Assert.Contains("Authority Key Identifier", Assert.Throws<InvalidOperationException>(report.ThrowIfInvalid).Message, StringComparison.Ordinal);
    }

    private static void AssertGood(Action<LeafDraft> change)
    {
        using X509Certificate2 leaf = SomeCertificates.Leaf(change);
        Assert.Empty(CertificateProfile.Check(leaf, SomeCertificates.Now).Failures);
    }

    private static void AssertBad(string words, Action<LeafDraft> change)
    {
        using X509Certificate2 leaf = SomeCertificates.Leaf(change);
        ValidationStatus failure = Assert.Single(CertificateProfile.Check(leaf, SomeCertificates.Now).Failures);
        Assert.Equal(StatusCodes.SigningCredentialInvalid, failure.Code);
        Assert.Contains(words, failure.Explanation, StringComparison.Ordinal);
    }

    private static void AssertAdvice(string words, Action<LeafDraft> change)
    {
        using X509Certificate2 leaf = SomeCertificates.Leaf(change);
        CertificateReport report = CertificateProfile.Check(leaf, SomeCertificates.Now);
        Assert.True(report.IsValid);
        Assert.Contains(words, Assert.Single(report.Advice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_validator_can_accept_other_purposes_of_claims_and_none_beside()
    {
        using X509Certificate2 documents = SomeCertificates.Leaf(static draft => draft.Purposes = [CertificateOids.DocumentSigning]);
        Assert.False(CertificateProfile.Check(documents, SomeCertificates.Now).IsValid);
        Assert.True(CertificateProfile.Check(documents, SomeCertificates.Now, [CertificateOids.DocumentSigning]).IsValid);
        Assert.False(CertificateProfile.Check(documents, SomeCertificates.Now, [CertificateOids.ClaimSigning]).IsValid);
        Assert.Equal([CertificateOids.EmailProtection], new ManifestReader(SomeCertificates.Clock).SignerPurposes);
        Assert.Throws<ArgumentException>(() => new ManifestReader(SomeCertificates.Clock) { SignerPurposes = [] });
        Assert.Throws<ArgumentException>(() => new ManifestReader(SomeCertificates.Clock) { SignerPurposes = ["1.3.6.1.5.5.7.3.3"] });
        Assert.Throws<ArgumentException>(() => new ManifestReader(SomeCertificates.Clock) { SignerPurposes = [CertificateOids.AnyUsage] });
    }
}
