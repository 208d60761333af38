using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa.Tests;

public sealed class CertificateChainTests
{
    private static readonly DevelopmentCertificates Development = SomeCertificates.Development;

    [Fact]
    public void The_chain_of_a_key_is_found_in_any_order_without_root_and_strangers()
    {
        using DevelopmentCertificates others = DevelopmentCertificates.Issue(PrivateKey.Generate(SignatureAlgorithm.ES256).PublicKey, "North Studio", SomeCertificates.Clock);
        X509Certificate2[] all = [others.Intermediate, Development.Root, others.Leaf, Development.Intermediate, others.Root, Development.Leaf];
        foreach (X509Certificate2[] bag in (X509Certificate2[][])[all, [.. all.Reverse()]])
        {
            Assert.Equal([Development.Leaf, Development.Intermediate], CertificateChain.Order(SomeCertificates.Key.PublicKey, bag));
        }

        Assert.Equal([Development.Leaf], CertificateChain.Order(SomeCertificates.Key.PublicKey, [Development.Root, Development.Leaf]));
    }

    [Fact]
    public void A_key_without_a_certificate_is_the_callers_mistake_in_words()
    {
        Signing.PublicKey other = PrivateKey.Generate(SignatureAlgorithm.ES384).PublicKey;
        Assert.Contains("none of the 2 that came is", Assert.Throws<ArgumentException>(() => CertificateChain.Order(other, Development.Chain)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no certificate", Assert.Throws<ArgumentException>(() => CertificateChain.Order(other, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_out_of_order_is_named()
    {
        using DevelopmentCertificates others = DevelopmentCertificates.Issue(SomeCertificates.Key.PublicKey, "North Studio", SomeCertificates.Clock);
        Assert.Contains("at place 2", Problem(Development.Intermediate, Development.Leaf), StringComparison.Ordinal);
        Assert.Contains("was not issued by", Problem(Development.Leaf, others.Intermediate), StringComparison.Ordinal);
        Assert.Contains("was not issued by", Problem(Development.Leaf, Development.Root), StringComparison.Ordinal);
        Assert.Contains("the one that came is not", Problem(others.Root), StringComparison.Ordinal);
        Assert.Null(CertificateChain.FindProblem(SomeCertificates.Key.PublicKey, [Development.Leaf, Development.Intermediate, Development.Root]));
    }

    [Fact]
    public async Task The_root_is_left_out_of_what_is_signed()
    {
        var signer = new ManifestSigner(SomeCertificates.Key, [.. Development.Chain, Development.Root], SomeCertificates.Clock);
        CoseSignature signature = CoseReader.Read(await signer.SignAsync(new byte[] { 0xA0 }, TestContext.Current.CancellationToken));
        Assert.Equal(Development.Chain.Select(certificate => certificate.RawData), signature.Certificates.Select(der => der.ToArray()));
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES384)]
    [InlineData(SignatureAlgorithm.PS256)]
    public async Task Keys_of_the_other_algorithms_sign_claims(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = PrivateKey.Generate(algorithm);
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", SomeCertificates.Clock);
        var signer = new ManifestSigner(key, certificates.Chain, SomeCertificates.Clock);
        byte[] cose = await signer.SignAsync(new byte[] { 0xA0 }, TestContext.Current.CancellationToken);
        Assert.Equal(signer.Placeholder().Length, cose.Length);
        CoseSignature signature = CoseReader.Read(cose);
        Assert.Equal(algorithm.ToString(), signature.Algorithm.ToString());
        Assert.True(CertificateKey.Verify(certificates.Leaf, signature.Algorithm, CoseSignature.ToBeSigned(CoseSignature.Context, signature.Protected.Span, [0xA0]), signature.Signature.Span));
    }

    private static string Problem(params X509Certificate2[] chain) =>
        Assert.Throws<ArgumentException>(() => new ManifestSigner(SomeCertificates.Key, chain, SomeCertificates.Clock)).Message;
}
