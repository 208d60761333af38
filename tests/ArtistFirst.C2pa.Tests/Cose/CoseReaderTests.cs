using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa.Tests;

public sealed class CoseReaderTests
{
    public static TheoryData<string> Names => Stores.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_signatures_of_other_writers_are_read_and_verify(string name)
    {
        JumbfSuperbox manifest = JumbfReader.Read(Stores.Of(name)).Superboxes[^1];
        JumbfSuperbox claim = manifest.Find(JumbfLabels.ClaimV2) ?? manifest.Find(JumbfLabels.ClaimV1)!;
        CoseSignature signature = CoseReader.Read(manifest.Find(JumbfLabels.Signature)!.Content(JumbfBox.Cbor)!.Value);
        Assert.NotEqual(CoseAlgorithm.None, signature.Algorithm);
        if (signature.Algorithm == CoseAlgorithm.EdDSA)
        {
            SomeCertificates.Ed25519Key().Dispose();
        }

        using X509Certificate2 leaf = X509CertificateLoader.LoadCertificate(signature.Certificates[0].Span);
        byte[] payload = claim.Content(JumbfBox.Cbor)!.Value.ToArray();
        Assert.True(Verify(leaf, signature, payload));
        payload[^1] ^= 1;
        Assert.False(Verify(leaf, signature, payload));
    }

    [Fact]
    public void A_claim_that_was_changed_no_longer_verifies()
    {
        JumbfSuperbox manifest = JumbfReader.Read(Stores.Of("generated/tampered-claim.wav")).Superboxes[^1];
        CoseSignature signature = CoseReader.Read(manifest.Find(JumbfLabels.Signature)!.Content(JumbfBox.Cbor)!.Value);
        using X509Certificate2 leaf = X509CertificateLoader.LoadCertificate(signature.Certificates[0].Span);
        Assert.False(Verify(leaf, signature, manifest.Find(JumbfLabels.ClaimV2)!.Content(JumbfBox.Cbor)!.Value.Span));
    }

    [Theory]
    [InlineData("8440a0f640", "without the tag")]
    [InlineData("d18440a0f640", "another tag")]
    [InlineData("d28340a0f6", "three parts")]
    [InlineData("d28540a0f64040", "five parts")]
    [InlineData("d28440a04040", "a payload")]
    [InlineData("d28440a0f64000", "bytes behind it")]
    [InlineData("d28442a000a0f640", "bytes behind the protected header")]
    [InlineData("d28445a201260126a0f640", "a label twice")]
    [InlineData("d28443a10280a0f640", "critical parameters")]
    [InlineData("d28444a1182180a0f640", "an empty chain")]
    [InlineData("d28445a118214141a1677835636861696e4142f640", "two chains")]
    [InlineData("d28441f6a0f640", "a header that is no map")]
    [InlineData("d28443a1f400a0f640", "a label that is neither a number nor a text")]
    public void What_is_no_claim_signature_is_refused(string hexadecimal, string why)
    {
        Assert.NotEmpty(why);
        Assert.Throws<ManifestFormatException>(() => CoseReader.Read(Convert.FromHexString(hexadecimal)));
    }

    [Theory]
    [InlineData("d28440a0f640", (int)CoseAlgorithm.None, 0)]
    [InlineData("d28443a10126a0f640", (int)CoseAlgorithm.ES256, 0)]
    [InlineData("d28443a10128a0f640", (int)CoseAlgorithm.None, 0)]
    [InlineData("d28446a10163666f6fa0f640", (int)CoseAlgorithm.None, 0)]
    [InlineData("d28440a10126f640", (int)CoseAlgorithm.None, 0)]
    [InlineData("d28440a118214141f640", (int)CoseAlgorithm.None, 0)]
    [InlineData("d28440a1677835636861696e4141f640", (int)CoseAlgorithm.None, 1)]
    [InlineData("d28448a118218241414142a0f640", (int)CoseAlgorithm.None, 2)]
    public void Only_what_is_protected_names_the_algorithm_and_only_the_old_name_counts_outside(string hexadecimal, int algorithm, int certificates)
    {
        CoseSignature signature = CoseReader.Read(Convert.FromHexString(hexadecimal));
        Assert.Equal((algorithm, certificates), ((int)signature.Algorithm, signature.Certificates.Count));
    }

    [Fact]
    public void Every_truncation_and_ten_thousand_mutations_of_a_good_signature_are_read_or_refused()
    {
        byte[] good = CoseWriter.Write(CoseWriter.Protected(CoseAlgorithm.ES256, [[1, 2, 3], [4, 5]]), new byte[64], [9, 9], length: 200);
        var random = new Random(20261122);
        for (int i = 0; i < 10_000; i++)
        {
            byte[] mutant = i < good.Length ? good[..i] : [.. good];
            for (int j = random.Next(1, 4); j > 0 && i >= good.Length; j--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            try
            {
                CoseReader.Read(mutant);
                Assert.Equal(good.Length, mutant.Length);
            }
            catch (ManifestFormatException)
            {
                // Refused, which is an answer.
            }
        }
    }

    private static bool Verify(X509Certificate2 leaf, CoseSignature signature, ReadOnlySpan<byte> claim) => CertificateKey.Verify(
        leaf, signature.Algorithm, CoseSignature.ToBeSigned(CoseSignature.Context, signature.Protected.Span, claim), signature.Signature.Span);
}
