using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa.Tests;

public sealed class CoseWriterTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        byte[] header = CoseWriter.Protected(CoseAlgorithm.ES256, [[1, 2, 3], [4]]);
        CoseSignature signature = CoseReader.Read(CoseWriter.Write(header, [7, 8], [9]));
        Assert.Equal(header, signature.Protected.ToArray());
        Assert.Equal(CoseAlgorithm.ES256, signature.Algorithm);
        Assert.Equal("010203|04", string.Join('|', signature.Certificates.Select(der => Convert.ToHexString(der.Span))));
        Assert.Equal([7, 8], signature.Signature.ToArray());
        Assert.True(signature.TimeStampsCoverSignature);
        Assert.Equal("{\"tstTokens\": [{\"val\": h'09'}]}", CborText.Of(signature.TimeStamps.ToArray()));
    }

    [Fact]
    public void One_certificate_is_a_byte_string_and_several_are_an_array()
    {
        Assert.Equal("{1: -7, 33: h'01'}", CborText.Of(CoseWriter.Protected(CoseAlgorithm.ES256, [[1]])));
        Assert.Equal("{1: -8, 33: [h'01', h'02']}", CborText.Of(CoseWriter.Protected(CoseAlgorithm.EdDSA, [[1], [2]])));
    }

    [Fact]
    public void Every_length_that_leaves_room_for_a_pad_is_hit()
    {
        byte[] header = CoseWriter.Protected(CoseAlgorithm.ES256, [[1]]);
        int plain = CoseWriter.Write(header, new byte[64]).Length;
        foreach (int more in Enumerable.Range(5, 600).Concat([65_540, 65_541, 65_542, 65_543, 65_544, 65_545, 65_546, 65_547, 65_548, 70_000]))
        {
            byte[] padded = CoseWriter.Write(header, new byte[64], length: plain + more);
            Assert.Equal(plain + more, padded.Length);
            CoseReader.Read(padded);
        }

        foreach (int more in (int[])[-1, 1, 2, 3, 4])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => CoseWriter.Write(header, new byte[64], length: plain + more));
        }
    }

    [Fact]
    public void What_is_signed_has_the_bytes_that_RFC_9052_says() =>
        Assert.Equal("[\"Signature1\", h'0102', h'', h'03']", CborText.Of(CoseSignature.ToBeSigned(CoseSignature.Context, [1, 2], [3])));

    [Fact]
    public void Every_algorithm_verifies_with_its_own_kind_of_key_and_no_other()
    {
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var p521 = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        using var rsa = RSA.Create(2048);
        byte[] data = [1, 2, 3];
        (CoseAlgorithm Algorithm, X509Certificate2 Certificate, byte[] Signature)[] all =
        [
            (CoseAlgorithm.ES256, Leaf(p256), p256.SignData(data, HashAlgorithmName.SHA256)),
            (CoseAlgorithm.ES384, Leaf(p384), p384.SignData(data, HashAlgorithmName.SHA384)),
            (CoseAlgorithm.ES512, Leaf(p521), p521.SignData(data, HashAlgorithmName.SHA512)),
            (CoseAlgorithm.PS256, Leaf(rsa), rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            (CoseAlgorithm.PS384, Leaf(rsa), rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pss)),
            (CoseAlgorithm.PS512, Leaf(rsa), rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pss)),
        ];
        foreach ((CoseAlgorithm algorithm, X509Certificate2 _, byte[] signature) in all)
        {
            foreach ((CoseAlgorithm other, X509Certificate2 certificate, byte[] _) in all)
            {
                bool expected = algorithm == other || (algorithm.CurveBits() == 0 && other.CurveBits() == 0);
                Assert.Equal(expected, CertificateKey.Verify(certificate, algorithm, data, signature));
                Assert.False(CertificateKey.Verify(certificate, algorithm, [1, 2], signature));
            }
        }

        // A signature in DER, and the right key under an algorithm for another curve (P-384 with ES256).
        Assert.False(CertificateKey.Verify(all[0].Certificate, CoseAlgorithm.ES256, data, p256.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        Assert.False(CertificateKey.Verify(all[1].Certificate, CoseAlgorithm.ES256, data, p384.SignData(data, HashAlgorithmName.SHA256)));
        Assert.False(CertificateKey.Verify(all[0].Certificate, CoseAlgorithm.None, data, all[0].Signature));
    }

    [Fact]
    public async Task Ed25519_verifies_through_the_certificate_of_its_key()
    {
        using PrivateKey key = SomeCertificates.Ed25519Key();
        using var certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", SomeCertificates.Clock);
        byte[] signature = await key.SignAsync(new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken);
        Assert.True(CertificateKey.Verify(certificates.Leaf, CoseAlgorithm.EdDSA, [1, 2, 3], signature));
        Assert.False(CertificateKey.Verify(certificates.Leaf, CoseAlgorithm.EdDSA, [1, 2], signature));
        Assert.False(CertificateKey.Verify(SomeCertificates.Development.Leaf, CoseAlgorithm.EdDSA, [1, 2, 3], signature));
        Assert.False(CertificateKey.Verify(certificates.Leaf, CoseAlgorithm.ES256, [1, 2, 3], signature));
    }

    private static X509Certificate2 Leaf(ECDsa key) => SomeCertificates.Leaf(draft => draft.EcKey = key);

    private static X509Certificate2 Leaf(RSA key) => SomeCertificates.Leaf(draft => draft.RsaKey = key);
}
