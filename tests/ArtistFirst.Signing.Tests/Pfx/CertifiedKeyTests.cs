using ArtistFirst.Tests;

namespace ArtistFirst.Signing.Tests;

public sealed class CertifiedKeyTests : IDisposable
{
    private const string Password = "π and a rose";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-pfx-");

    public static TheoryData<string, SignatureAlgorithm, string> Files
    {
        get
        {
            var data = new TheoryData<string, SignatureAlgorithm, string>();
            foreach ((string pem, SignatureAlgorithm algorithm) in ((string, SignatureAlgorithm)[])[(Pems.Es256, SignatureAlgorithm.ES256), (Pems.P384, SignatureAlgorithm.ES384), (RsaPems.Rsa, SignatureAlgorithm.PS256), (Pems.Ed25519, SignatureAlgorithm.Ed25519)])
            {
                foreach (string form in (string[])["", "-legacy", "-keypbe NONE -certpbe NONE", "-macalg sha512 -iter 10000", "-nomac"])
                {
                    data.Add(pem, algorithm, form);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_PFX_of_OpenSSL_in_its_modern_and_old_forms_gives_key_and_certificates(string pem, SignatureAlgorithm algorithm, string form)
    {
        Some.Require(algorithm);
        string path = await PfxAsync(pem, form);
        using CertifiedKey certified = await CertifiedKey.LoadAsync(path, Password, Some.Token);
        using var expected = PrivateKey.ImportPem(pem);
        Assert.Equal(expected.PublicKey, certified.Key.PublicKey);
        Assert.Equal("CN=Signer, O=North", Assert.Single(certified.Certificates).Subject);
        byte[] signature = await certified.Key.SignAsync(Some.Data, Some.Token);
        Assert.True(expected.PublicKey.Verify(Some.Data, signature));
        Assert.DoesNotContain(certified.Key.ExportPem()[40..80], certified.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_broken_bytes_are_refused_with_what_to_do()
    {
        string path = await PfxAsync(Pems.Es256, "");
        foreach (string? password in (string?[])["rose", "", null])
        {
            KeyFormatException refusal = await Assert.ThrowsAsync<KeyFormatException>(() => CertifiedKey.LoadAsync(path, password, Some.Token));
            Assert.Contains("password is wrong", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        }

        byte[] good = await File.ReadAllBytesAsync(path, Some.Token);
        for (int i = 0; i < good.Length; i += 13)
        {
            byte[] broken = [.. good];
            broken[i] ^= 0x21;
            Assert.IsType<KeyFormatException>(Record.Exception(() => CertifiedKey.ImportPfx(broken, Password).Dispose()) ?? new KeyFormatException("the bytes that were changed do not matter"));
            Assert.Throws<KeyFormatException>(() => CertifiedKey.ImportPfx(good.AsMemory(0, i), Password));
        }
    }

    [Fact]
    public async Task A_PFX_without_a_key_or_without_a_certificate_or_with_too_much_work_is_refused()
    {
        string key = PathOf("key.pem");
        await File.WriteAllTextAsync(key, Pems.Es256 + "\n", Some.Token);
        await CertificateAsync(key);
        await OpenSslAsync("pkcs12", "-export", "-nokeys", "-in", PathOf("certificate.pem"), "-out", PathOf("a.pfx"), "-passout", $"pass:{Password}");
        await OpenSslAsync("pkcs12", "-export", "-nocerts", "-inkey", key, "-in", key, "-out", PathOf("b.pfx"), "-passout", $"pass:{Password}");
        await OpenSslAsync("pkcs12", "-export", "-inkey", key, "-in", PathOf("certificate.pem"), "-certpbe", "NONE", "-nomac", "-iter", "2000001", "-out", PathOf("c.pfx"), "-passout", $"pass:{Password}");
        foreach ((string name, string words) in ((string, string)[])[("a.pfx", "private key was expected"), ("b.pfx", "certificate was expected"), ("c.pfx", "2000000 iterations")])
        {
            Assert.Contains(words, (await Assert.ThrowsAsync<KeyFormatException>(() => CertifiedKey.LoadAsync(PathOf(name), Password, Some.Token))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PEM_with_both_is_read_in_any_order_and_refused_where_one_is_missing()
    {
        await File.WriteAllTextAsync(PathOf("key.pem"), Pems.Es256 + "\n", Some.Token);
        string certificate = await CertificateAsync(PathOf("key.pem"));
        foreach (string pem in (string[])[Pems.Es256 + "\n" + certificate, "subject=x\n" + certificate + certificate + "Bag Attributes\n" + Pems.Es256Encrypted])
        {
            using var certified = CertifiedKey.ImportPem(pem, Pems.Password);
            Assert.Equal("CN=Signer, O=North", certified.Certificates[0].Subject);
            Assert.Equal(SignatureAlgorithm.ES256, certified.Key.Algorithm);
            await File.WriteAllTextAsync(PathOf("both.pem"), pem, Some.Token);
            using CertifiedKey loaded = await CertifiedKey.LoadAsync(PathOf("both.pem"), Pems.Password, Some.Token);
            Assert.Equal(certified.Key.PublicKey, loaded.Key.PublicKey);
        }

        Assert.Contains("private key was expected", Refusal(certificate), StringComparison.Ordinal);
        Assert.Contains("certificate was expected", Refusal(Pems.Es256), StringComparison.Ordinal);
        Assert.Contains("second block", Refusal(Pems.Es256 + "\n" + Pems.Es256 + "\n" + certificate), StringComparison.Ordinal);
        Assert.Contains("DER", Refusal("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + Pems.Es256), StringComparison.Ordinal);
        Assert.Contains("1048576", Refusal(new string(' ', 1_048_577)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Refusal(string pem) => Assert.Throws<KeyFormatException>(() => CertifiedKey.ImportPem(pem)).Message;

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task<string> PfxAsync(string pem, string form)
    {
        await File.WriteAllTextAsync(PathOf("key.pem"), pem + "\n", Some.Token);
        await CertificateAsync(PathOf("key.pem"));
        await OpenSslAsync(["pkcs12", "-export", .. form.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-inkey", PathOf("key.pem"), "-in", PathOf("certificate.pem"), "-out", PathOf("key.pfx"), "-passout", $"pass:{Password}"]);
        return PathOf("key.pfx");
    }

    private async Task<string> CertificateAsync(string key)
    {
        await OpenSslAsync("req", "-x509", "-key", key, "-subj", "/O=North/CN=Signer", "-days", "30", "-out", PathOf("certificate.pem"));
        return await File.ReadAllTextAsync(PathOf("certificate.pem"), Some.Token);
    }

    private static Task OpenSslAsync(params string[] arguments) => OpenSsl.RunAsync(arguments);
}
