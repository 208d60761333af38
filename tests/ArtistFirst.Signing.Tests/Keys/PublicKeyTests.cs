using System.Text;
using System.Text.Json;
using ArtistFirst.Tests;

namespace ArtistFirst.Signing.Tests;

public sealed class PublicKeyTests
{
    [Theory]
    [InlineData("rfc7515_A3", SignatureAlgorithm.ES256)]
    [InlineData("rfc8037_A4", SignatureAlgorithm.Ed25519)]
    public async Task The_examples_of_the_JOSE_standards_verify(string name, SignatureAlgorithm algorithm)
    {
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(Vectors.Get("crypto/jose-rfc/jose-rfc-vectors.json")));
        JsonElement example = document.RootElement.GetProperty(name);
        string[] parts = example.GetProperty("compact").GetString()!.Split('.');
        byte[] data = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        byte[] signature = new byte[64];
        Assert.True(StrictBase64Url.TryDecode(parts[2], signature, out _));

        using var key = PrivateKey.ImportJwk(Encoding.UTF8.GetBytes(example.GetProperty("jwk").GetRawText()));

        Assert.Equal(algorithm, key.Algorithm);
        Assert.True(key.PublicKey.Verify(data, signature));
        Assert.Equal(algorithm == SignatureAlgorithm.Ed25519 ? example.GetProperty("thumbprint").GetString() : key.PublicKey.KeyId, key.PublicKey.KeyId);
        byte[] own = await key.SignAsync(data, TestContext.Current.CancellationToken);
        var again = PublicKey.ImportJwk(Encoding.UTF8.GetBytes(key.PublicKey.ExportJwk()));
        Assert.True(again.Verify(data, own));
        Assert.Equal(key.PublicKey, again);
    }
}
