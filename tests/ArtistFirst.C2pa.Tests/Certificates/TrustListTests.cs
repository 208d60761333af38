using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class TrustListTests
{
    private static readonly DevelopmentCertificates Certificates = SomeCertificates.Development;

    [Fact]
    public void A_chain_to_a_trusted_root_is_trusted() => AssertTrusted(Certificates.Root, Certificates.Leaf, Certificates.Intermediate);

    [Fact]
    public void A_root_that_comes_along_harms_nothing_and_lends_no_trust()
    {
        AssertTrusted(Certificates.Root, Certificates.Leaf, Certificates.Intermediate, Certificates.Root);
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using var others = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", SomeCertificates.Clock);
        AssertUntrusted(others.Root, Certificates.Leaf, Certificates.Intermediate, Certificates.Root);
    }

    [Fact]
    public void A_trusted_intermediate_is_enough() => AssertTrusted(Certificates.Intermediate, Certificates.Leaf);

    [Fact]
    public void A_missing_intermediate_an_empty_list_and_a_trusted_leaf_are_not()
    {
        AssertUntrusted(Certificates.Root, Certificates.Leaf);
        AssertUntrusted(Certificates.Leaf, Certificates.Leaf, Certificates.Intermediate);
        Assert.Equal(StatusCodes.SigningCredentialUntrusted, TrustList.Empty.Evaluate(Certificates.Leaf, [Certificates.Intermediate], SomeCertificates.Now).Code);
    }

    [Fact]
    public void A_self_signed_leaf_that_is_listed_itself_is_trusted()
    {
        using X509Certificate2 leaf = SomeCertificates.Leaf(draft => draft.SelfSigned = true);
        AssertTrusted(leaf, leaf);
    }

    [Fact]
    public void A_chain_is_judged_at_the_instant_that_is_passed_in()
    {
        TrustList list = TrustList.FromPem(Certificates.ExportRootPem());
        foreach (int days in (int[])[-1, 366, 800])
        {
            Assert.Equal(StatusCodes.SigningCredentialUntrusted, list.Evaluate(Certificates.Leaf, [Certificates.Intermediate], SomeCertificates.Now.AddDays(days)).Code);
        }
    }

    [Fact]
    public void A_leaf_that_another_authority_of_the_same_name_issued_is_not_trusted()
    {
        using var others = DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, "North Studio", SomeCertificates.Clock);
        AssertUntrusted(Certificates.Root, others.Leaf, Certificates.Intermediate);
        AssertUntrusted(Certificates.Root, others.Leaf, others.Intermediate);
    }

    [Fact]
    public void The_chain_of_the_vectors_is_trusted_under_their_root()
    {
        CoseSignature signature = CoseReader.Read(Stores.SignatureOf("generated/scratch-es256.wav"));
        X509Certificate2[] chain = [.. signature.Certificates.Select(der => X509CertificateLoader.LoadCertificate(der.Span))];
        TrustList list = TrustList.FromPem(File.ReadAllText(Vectors.Get("c2pa/generated/root.pem")));
        Assert.Equal(StatusCodes.SigningCredentialTrusted, list.Evaluate(chain[0], chain[1..], SomeCertificates.Now).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void A_list_without_certificates_or_with_a_broken_one_is_refused(string pem) => Assert.Throws<FormatException>(() => TrustList.FromPem(pem));

    private static void AssertTrusted(X509Certificate2 anchor, X509Certificate2 leaf, params X509Certificate2[] intermediates)
    {
        ValidationStatus status = TrustList.FromPem(anchor.ExportCertificatePem()).Evaluate(leaf, intermediates, SomeCertificates.Now);
        Assert.True(string.Equals(StatusCodes.SigningCredentialTrusted, status.Code, StringComparison.Ordinal), status.Explanation);
    }

    private static void AssertUntrusted(X509Certificate2 anchor, X509Certificate2 leaf, params X509Certificate2[] intermediates) =>
        Assert.Equal(StatusCodes.SigningCredentialUntrusted, TrustList.FromPem(anchor.ExportCertificatePem()).Evaluate(leaf, intermediates, SomeCertificates.Now).Code);
}
