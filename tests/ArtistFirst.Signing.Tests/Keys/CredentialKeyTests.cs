using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ArtistFirst.Signing.Tests;

/// <summary>The two algorithms that sign Content Credentials alone.</summary>
public sealed class CredentialKeyTests
{
    public static TheoryData<string, SignatureAlgorithm, string, int> Pairs => new()
    {
        { Pems.P384, SignatureAlgorithm.ES384, Pems.P384Public, 96 },
        { RsaPems.Rsa, SignatureAlgorithm.PS256, RsaPems.Public, 256 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_OpenSSL_made_signs_and_is_written_as_OpenSSL_writes_it(string pem, SignatureAlgorithm algorithm, string publicPem, int length)
    {
        using var key = PrivateKey.ImportPem(pem);
        Assert.Equal((algorithm, length), (key.Algorithm, key.PublicKey.SignatureLength));
        Assert.Equal(key.PublicKey, PublicKey.ImportPem(publicPem));
        Assert.Equal(pem.ReplaceLineEndings(), key.ExportPem());
        Assert.Equal(publicPem.ReplaceLineEndings(), key.PublicKey.ExportPem());

        byte[] signature = await key.SignAsync(Some.Data, Some.Token);
        Assert.Equal(length, signature.Length);
        Assert.True(key.PublicKey.Verify(Some.Data, signature));
        Assert.False(key.PublicKey.Verify(Some.Data.AsSpan(1), signature));
        Assert.False(key.PublicKey.Verify(Some.Data, signature.AsSpan(1)));
        signature[^1] ^= 1;
        Assert.False(key.PublicKey.Verify(Some.Data, signature));
        Assert.False(key.PublicKey.Verify(Some.Data, new byte[length]));

        using var again = PrivateKey.ImportPem(key.ExportEncryptedPem("rose"), "rose");
        Assert.Equal(pem.ReplaceLineEndings(), again.ExportPem());
        Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(key.ExportEncryptedPem("rose"), "lily"));
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES384, 96)]
    [InlineData(SignatureAlgorithm.PS256, 384)]
    public async Task New_keys_are_verified_by_the_platform_and_by_no_other_key(SignatureAlgorithm algorithm, int length)
    {
        using var key = PrivateKey.Generate(algorithm);
        using var other = PrivateKey.Generate(algorithm);
        byte[] signature = await key.SignAsync(Some.Data, Some.Token);
        Assert.Equal(length, signature.Length);
        Assert.True(VerifyByPlatform(key.PublicKey.ExportPem(), algorithm, signature));
        Assert.False(other.PublicKey.Verify(Some.Data, signature));
        using var again = PrivateKey.ImportPem(key.ExportPem());
        Assert.Equal(key.PublicKey, again.PublicKey);
        key.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await key.SignAsync(Some.Data, Some.Token));
    }

    [Fact]
    public async Task A_key_for_PSS_alone_is_one_of_PS256()
    {
        using var key = PrivateKey.ImportPem(RsaPems.ForPss);
        Assert.Equal(SignatureAlgorithm.PS256, key.Algorithm);
        byte[] signature = await key.SignAsync(Some.Data, Some.Token);
        Assert.True(key.PublicKey.Verify(Some.Data, signature));
    }

    [Fact]
    public void A_small_or_broken_RSA_key_is_refused()
    {
        Assert.Contains("1024", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(RsaPems.Small)).Message, StringComparison.Ordinal);
        byte[] der = Convert.FromBase64String(RsaPems.Rsa[PemEncoding.Find(RsaPems.Rsa).Base64Data]);
        for (int i = 26; i < der.Length; i += 7)
        {
            byte[] broken = [.. der];
            broken[i] ^= 0x10;
            Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(PemEncoding.WriteString("PRIVATE KEY", broken)));
        }
    }

    [Fact]
    public async Task Tokens_and_their_JWKs_do_not_take_them()
    {
        foreach (string pem in (string[])[Pems.P384, RsaPems.Rsa])
        {
            using var key = PrivateKey.ImportPem(pem);
            Assert.Contains("PEM", Assert.Throws<InvalidOperationException>(key.ExportJwk).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ArgumentException>(() => key.SaveAsync(Path.Combine(Path.GetTempPath(), "never.jwk"), null, Some.Token));
            Assert.Contains("PEM or PFX", Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(Some.Utf8(key.PublicKey.ExportJwk()))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_thumbprint_of_an_RSA_key_is_that_of_the_standard()
    {
        // RFC 7638 §3.1.
        const string Modulus = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        byte[] modulus = new byte[256];
        Assert.True(StrictBase64Url.TryDecode(Modulus, modulus, out _));
        using var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = [1, 0, 1] });
        Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", PublicKey.ImportPem(rsa.ExportSubjectPublicKeyInfoPem()).KeyId);
    }

    [Fact]
    public void A_signature_on_P384_in_DER_becomes_96_bytes()
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(Pems.P384);
        byte[] der = ecdsa.SignData(Some.Data, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence);
        Assert.True(PublicKey.ImportPem(Pems.P384Public).Verify(Some.Data, DerSignature.ToP1363(der, SignatureAlgorithm.ES384)));
        Assert.Throws<KeyFormatException>(() => DerSignature.ToP1363(der));
        Assert.Throws<ArgumentOutOfRangeException>(() => DerSignature.ToP1363(der, SignatureAlgorithm.PS256));
    }

    [Fact]
    public void Points_that_are_not_on_the_curve_and_numbers_that_make_no_RSA_key_are_refused()
    {
        byte[] info = Convert.FromBase64String(Pems.P384Public[PemEncoding.Find(Pems.P384Public).Base64Data]);
        info[^1] ^= 1;
        Assert.Contains("P-384", Assert.Throws<KeyFormatException>(() => PublicKey.ImportPem(PemEncoding.WriteString("PUBLIC KEY", info))).Message, StringComparison.Ordinal);
        foreach ((byte[] modulus, byte[] exponent) in ((byte[], byte[])[])[([0x80, .. new byte[255]], [3]), ([.. Enumerable.Repeat((byte)0xFF, 256)], [1]), ([.. Enumerable.Repeat((byte)0xFF, 256)], [4]), ([.. Enumerable.Repeat((byte)0xFF, 256)], [1, 0, 0, 0, 1])])
        {
            Assert.Throws<KeyFormatException>(() => PublicKey.ImportPem(RsaPublic(modulus, exponent)));
        }
    }

    private static string RsaPublic(byte[] modulus, byte[] exponent)
    {
        var numbers = new AsnWriter(AsnEncodingRules.DER);
        using (numbers.PushSequence())
        {
            numbers.WriteIntegerUnsigned(modulus);
            numbers.WriteIntegerUnsigned(exponent);
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.1.1");
                writer.WriteNull();
            }

            writer.WriteBitString(numbers.Encode());
        }

        return PemEncoding.WriteString("PUBLIC KEY", writer.Encode());
    }

    private static bool VerifyByPlatform(string publicPem, SignatureAlgorithm algorithm, byte[] signature)
    {
        if (algorithm == SignatureAlgorithm.PS256)
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(publicPem);
            return rsa.VerifyData(Some.Data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }

        using var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(publicPem);
        return ecdsa.VerifyData(Some.Data, signature, HashAlgorithmName.SHA384);
    }
}
