using System.Text.Json;

namespace ArtistFirst.Signing.Tests;

public sealed class PublicKeyTests
{
    [Theory]
    [InlineData("rfc7515_A3", SignatureAlgorithm.ES256)]
    [InlineData("rfc8037_A4", SignatureAlgorithm.Ed25519)]
    public async Task The_examples_of_the_JOSE_standards_verify(string name, SignatureAlgorithm algorithm)
    {
        Some.Require(algorithm);
        using JsonDocument document = Some.Document("crypto/jose-rfc/jose-rfc-vectors.json");
        JsonElement example = document.RootElement.GetProperty(name);
        string[] parts = example.GetProperty("compact").GetString()!.Split('.');
        byte[] data = Some.Utf8($"{parts[0]}.{parts[1]}");
        byte[] signature = new byte[64];
        Assert.True(StrictBase64Url.TryDecode(parts[2], signature, out _));

        using var key = PrivateKey.ImportJwk(Some.Utf8(example.GetProperty("jwk").GetRawText()));

        Assert.Equal(algorithm, key.Algorithm);
        Assert.True(key.PublicKey.Verify(data, signature));
        if (algorithm == SignatureAlgorithm.Ed25519)
        {
            // Ed25519 gives one signature for one text; ES256 draws a number for each.
            Assert.Equal(signature, await key.SignAsync(data, Some.Token));
            Assert.Equal(example.GetProperty("thumbprint").GetString(), key.PublicKey.KeyId);
        }
    }

    [Fact]
    public void Keys_are_equal_when_their_numbers_are()
    {
        var key = PublicKey.ImportPem(Pems.Es256Public);
        var same = PublicKey.ImportJwk(Some.Jwk(Some.Es256Jwk, ("d", null)));
        var other = PublicKey.ImportPem(Pems.Ed25519Public);

        Assert.True(key.Equals(same));
        Assert.True(key.Equals((object)same));
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.False(key.Equals(other));
        Assert.False(key.Equals((object?)null));
        Assert.False(key.Equals(key.KeyId));
    }

    [Fact]
    public void No_text_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>(() => PublicKey.ImportPem(null!));
        Assert.Throws<ArgumentNullException>(() => PrivateKey.ImportPem(null!));
    }
}
