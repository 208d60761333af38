using System.Security.Cryptography;

namespace ArtistFirst.Signing.Tests;

public sealed class PemTests
{
    public static TheoryData<string, string, string> Readable => new()
    {
        { Pems.Es256, "", Some.Es256Jwk },
        { Pems.Es256WithoutPublicKey, "", Some.Es256Jwk },
        { "\r\n " + Pems.Es256.ReplaceLineEndings("\r\n") + "\n\n", "", Some.Es256Jwk },
        { Pems.Es256Encrypted, Pems.Password, Some.Es256Jwk },
        { Pems.Ed25519, "", Some.Ed25519Jwk },
        { Pems.Ed25519, "not looked at", Some.Ed25519Jwk },
        { Pems.Ed25519Encrypted, Pems.Password, Some.Ed25519Jwk },
    };

    public static TheoryData<string, string> Unreadable => new()
    {
        { Pems.Es256EncryptedScrypt, "PBKDF2" },
        { Pems.Es256EncryptedDes, "AES" },
        { Pems.Es256EncryptedSha1, "SHA-256" },
        { Pems.Es256EncryptedPbes1, "PBES2" },
        { Pems.Es256BeforePkcs8, "openssl pkcs8 -topk8" },
        { Pems.Es256ExplicitCurve, "written out" },
        { Pems.Es256Public, "a public key came" },
        { Pems.Es256Certificate, "a certificate came" },
        { Pems.P521, "1.3.132.0.35" },
        { Pems.Dsa, "1.2.840.10040.4.1" },
        { Pems.X25519, "1.3.101.110" },
        { Pems.Es256 + "\n" + Pems.Es256, "One PEM block" },
        { "Bag attributes\n" + Pems.Es256, "One PEM block" },
        { Pems.Es256[..^8], "PEM block" },
        { "", "PEM block" },
        { new string(' ', 65_537), "65536" },
        { Pems.Ed25519.Replace("PRIVATE", "SECRET", StringComparison.Ordinal), "another one" },
    };

    public static TheoryData<string, string> UnreadablePublic => new()
    {
        { Pems.Es256PublicCompressed, "compressed" },
        { Pems.Es256PublicExplicitCurve, "written out" },
        { Pems.P521Public, "1.3.132.0.35" },
        { Pems.X25519Public, "1.3.101.110" },
        { Pems.Es256, "a private key came" },
        { Pems.Es256Encrypted, "a private key came" },
        { Pems.Es256Certificate, "x509" },
        { Pem("PUBLIC KEY", "3059301306072A8648CE3D020106082A8648CE3D03010703420004" + new string('0', 128)), "not a point" },
        { Pem("PUBLIC KEY", "3019301306072A8648CE3D020106082A8648CE3D03010703020000"), "infinity" },
        { Pem("PUBLIC KEY", "302A300506032B6570032100" + new string('0', 64)), "small order" },
        { Pem("PUBLIC KEY", "302A300506032B6570032101D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707510A"), "whole byte" },
        { Pem("PUBLIC KEY", "302C300706032B65700500032100D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A"), "DER" },
        { Pem("PUBLIC KEY", "302A300506032B6570032100D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A00"), "DER" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void What_OpenSSL_writes_is_read(string pem, string password, string jwk)
    {
        Some.Require(jwk.Contains("OKP", StringComparison.Ordinal) ? SignatureAlgorithm.Ed25519 : SignatureAlgorithm.ES256);
        using var expected = PrivateKey.ImportJwk(Some.Utf8(jwk));

        using var key = PrivateKey.ImportPem(pem, password);

        Assert.Equal(expected.ExportJwk(), key.ExportJwk());
        Assert.Equal(expected.PublicKey, key.PublicKey);
    }

    [Fact]
    public void A_key_of_version_2_with_attributes_is_read()
    {
        Some.Require(SignatureAlgorithm.Ed25519);
        using var key = PrivateKey.ImportPem(Pems.Rfc8410Version2);

        Assert.Contains("\"x\":\"Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE\"", key.ExportJwk(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Another_private_key_is_refused_with_what_to_do(string pem, string reason)
    {
        var exception = Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(pem, Pems.Password));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnreadablePublic))]
    public void Another_public_key_is_refused_with_what_to_do(string pem, string reason)
    {
        var exception = Assert.Throws<KeyFormatException>(() => PublicKey.ImportPem(pem));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Pems.Es256, Pems.Es256Public)]
    [InlineData(Pems.Ed25519, Pems.Ed25519Public)]
    public void What_is_written_is_what_OpenSSL_writes(string pem, string publicPem)
    {
        Some.Require(PublicKey.ImportPem(publicPem).Algorithm);
        using var key = PrivateKey.ImportPem(pem);

        Assert.Equal(pem.ReplaceLineEndings(), key.ExportPem());
        Assert.Equal(publicPem.ReplaceLineEndings(), key.PublicKey.ExportPem());
        Assert.Equal(key.PublicKey, PublicKey.ImportPem(publicPem));
    }

    [Theory]
    [MemberData(nameof(Some.Algorithms), MemberType = typeof(Some))]
    public void An_encrypted_key_opens_with_its_password_only(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);

        string pem = key.ExportEncryptedPem("π and a rose");

        using var again = PrivateKey.ImportPem(pem, "π and a rose");
        Assert.Equal(key.ExportJwk(), again.ExportJwk());
        Assert.Contains("password", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(pem, "p and a rose")).Message, StringComparison.Ordinal);
        Assert.Contains("give its password", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(pem)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => key.ExportEncryptedPem(default));
    }

    [Fact]
    public void A_wrong_password_that_happens_to_leave_good_padding_is_called_wrong_too()
    {
        byte[] encrypted = EncryptedPkcs8.Encrypt("what a wrong password leaves"u8, Pems.Password);

        var exception = Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", encrypted), Pems.Password));

        Assert.Contains("the password is wrong", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_library_opens_the_encrypted_key()
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        using var peer = ECDsa.Create();

        peer.ImportFromEncryptedPem(key.ExportEncryptedPem("secret"), "secret");

        Assert.Equal(key.PublicKey.ExportPem(), peer.ExportSubjectPublicKeyInfoPem());
        Assert.True(key.PublicKey.Verify(Some.Data, peer.SignData(Some.Data, HashAlgorithmName.SHA256)));
    }

    [Fact]
    public void A_key_that_asks_for_hours_of_work_is_refused_at_once()
    {
        byte[] der = Bytes(Pems.Es256Encrypted);
        int iterations = der.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x02, 0x02, 0x08, 0x00]);
        byte[] hostile = [.. der.AsSpan(0, iterations), 0x02, 0x04, 0x7F, 0xFF, 0xFF, 0xFF, .. der.AsSpan(iterations + 4)];
        foreach (int length in new[] { 2, 4, 17, 19, 32 })
        {
            hostile[length] += 2;
        }

        var exception = Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", hostile), Pems.Password));

        Assert.Contains("iterations", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_part_that_belongs_to_another_key_is_refused()
    {
        byte[] ed25519 = Bytes(Pems.Rfc8410Version2);
        Bytes(Pems.Ed25519Public)[^32..].CopyTo(ed25519, ed25519.Length - 32);
        using var other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        byte[] es256 = Bytes(other.ExportPem());
        Bytes(Pems.Es256Public)[^64..].CopyTo(es256, es256.Length - 64);

        Assert.Contains("does not belong", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(PemEncoding.WriteString("PRIVATE KEY", es256))).Message, StringComparison.Ordinal);
        Some.Require(SignatureAlgorithm.Ed25519);
        Assert.Contains("does not belong", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportPem(PemEncoding.WriteString("PRIVATE KEY", ed25519))).Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string pem) => Convert.FromBase64String(string.Concat(pem.ReplaceLineEndings("\n").Split('\n')[1..^1]));

    private static string Pem(string label, string hexadecimal) => PemEncoding.WriteString(label, Convert.FromHexString(hexadecimal));
}
