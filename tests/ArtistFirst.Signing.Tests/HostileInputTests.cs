using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Signing.Tests;

/// <summary>Every parser of outside bytes answers whatever it is given.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData(Some.Es256Jwk)]
    [InlineData(Some.Ed25519Jwk)]
    public void JWK(string sample)
    {
        Some.Require(sample.Contains("OKP", StringComparison.Ordinal) ? SignatureAlgorithm.Ed25519 : SignatureAlgorithm.ES256);
        byte[] publicKey = Some.Jwk(sample, ("d", null));

        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations(Some.Utf8(sample)), bytes => Checks.IsAnswered(() => PrivateKey.ImportJwk(bytes).Dispose())));
        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations(publicKey), bytes => Checks.IsAnswered(() => PublicKey.ImportJwk(bytes))));
    }

    [Theory]
    [InlineData(Pems.Es256)]
    [InlineData(Pems.Es256Public)]
    [InlineData(Pems.Ed25519)]
    public void PEM(string sample)
    {
        Some.Require(SignatureAlgorithm.Ed25519);

        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations(Some.Utf8(sample)), bytes => IsAnswered(Encoding.Latin1.GetString(bytes))));
    }

    [Theory]
    [InlineData(Pems.Es256, "PRIVATE KEY")]
    [InlineData(Pems.Es256Public, "PUBLIC KEY")]
    [InlineData(Pems.Es256Encrypted, "ENCRYPTED PRIVATE KEY")]
    [InlineData(Pems.Ed25519, "PRIVATE KEY")]
    [InlineData(Pems.Ed25519Public, "PUBLIC KEY")]
    [InlineData(Pems.Ed25519Encrypted, "ENCRYPTED PRIVATE KEY")]
    [InlineData(Pems.Rfc8410Version2, "PRIVATE KEY")]
    public void DER(string sample, string label)
    {
        Some.Require(SignatureAlgorithm.Ed25519);
        byte[] der = Convert.FromBase64String(string.Concat(sample.ReplaceLineEndings("\n").Split('\n')[1..^1]));

        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations(der), bytes => IsAnswered($"-----BEGIN {label}-----\n{Convert.ToBase64String(bytes)}\n-----END {label}-----")));
    }

    [Fact]
    public void Every_single_byte_of_a_private_key_matters_or_is_refused()
    {
        // A flipped bit that is accepted gives the same key (a bit that says nothing) or another key, never a broken one.
        byte[] der = Convert.FromBase64String(string.Concat(Pems.Es256.ReplaceLineEndings("\n").Split('\n')[1..^1]));
        for (int bit = 0; bit < der.Length * 8; bit++)
        {
            der[bit / 8] ^= (byte)(1 << (bit % 8));
            string pem = $"-----BEGIN PRIVATE KEY-----\n{Convert.ToBase64String(der)}\n-----END PRIVATE KEY-----";
            Assert.True(Checks.IsAnswered(() => Assert.Equal(Pems.Es256.ReplaceLineEndings(), Reexport(pem))), $"bit {bit}");
            der[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Base64url()
    {
        byte[] buffer = new byte[4096];
        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations("dGhlIHNhbWUgdGV4dCBhbHdheXM"u8.ToArray()), bytes =>
        {
            bool decoded = StrictBase64Url.TryDecode(bytes, buffer, out int written);
            bool same = StrictBase64Url.TryDecode(Encoding.Latin1.GetString(bytes), buffer, out int again) == decoded && again == written;

            // One text for one value: what is decoded encodes to the text that came.
            return same && (!decoded || StrictBase64Url.Encode(buffer.AsSpan(0, written)).Equals(Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
        }));
    }

    private static string Reexport(string pem)
    {
        using var key = PrivateKey.ImportPem(pem);
        return key.ExportPem();
    }

    private static bool IsAnswered(string pem) =>
        Checks.IsAnswered(() => PrivateKey.ImportPem(pem, Pems.Password).Dispose()) && Checks.IsAnswered(() => PublicKey.ImportPem(pem));
}
