using System.Text.Json;

namespace ArtistFirst.Signing.Tests;

/// <summary>The vectors of C2SP/wycheproof.</summary>
public sealed class WycheproofTests
{
    [Theory]
    [InlineData("ecdsa_secp256r1_sha256_p1363_test", SignatureAlgorithm.ES256, 262)]
    [InlineData("ed25519_test", SignatureAlgorithm.Ed25519, 151)]
    public void Signatures_are_answered_rightly(string file, SignatureAlgorithm algorithm, int count)
    {
        Some.Require(algorithm);
        using JsonDocument document = Some.Document($"crypto/wycheproof/{file}.json");
        int seen = 0;
        foreach (JsonElement group in document.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            var key = PublicKey.ImportPem(group.GetProperty("publicKeyPem").GetString()!);
            Assert.Equal(algorithm, key.Algorithm);
            if (group.TryGetProperty("publicKeyJwk", out JsonElement jwk))
            {
                Assert.Equal(key, PublicKey.ImportJwk(jwk));
            }

            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                bool verified = key.Verify(Bytes(test, "msg"), Bytes(test, "sig"));
                Assert.True(verified == (test.GetProperty("result").GetString() is "valid"), $"{file} {test.GetRawText()}");
                seen++;
            }
        }

        Assert.Equal(count, seen);
    }

    [Fact]
    public void Every_key_of_the_JWK_set_is_refused_but_the_one_that_is_right()
    {
        using JsonDocument document = Some.Document("crypto/wycheproof/json_web_key_test.json");
        var accepted = new List<string>();
        foreach (JsonElement group in document.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            string name = group.GetProperty("comment").GetString()!;
            foreach (JsonElement set in new[] { "public", "private" }.Select(property => group.TryGetProperty(property, out JsonElement found) ? found : default))
            {
                if (set.ValueKind == JsonValueKind.Object)
                {
                    accepted.AddRange(set.GetProperty("keys").EnumerateArray().Where(IsAccepted).Select(_ => name));
                }
            }
        }

        // A set of a symmetric and an EC key: the EC key alone is a good one.
        Assert.Equal(["jws_mixedSymmetryKeyset"], accepted);
    }

    private static bool IsAccepted(JsonElement jwk)
    {
        byte[] text = Some.Utf8(jwk.GetRawText());
        Exception? asPublic = Record.Exception(() => PublicKey.ImportJwk(text));
        Exception? asPrivate = Record.Exception(() => PrivateKey.ImportJwk(text).Dispose());
        Assert.All(new[] { asPublic, asPrivate }, exception => Assert.True(exception is null or KeyFormatException, exception?.ToString()));
        return asPublic is null || asPrivate is null;
    }

    private static byte[] Bytes(JsonElement test, string name) => Convert.FromHexString(test.GetProperty(name).GetString()!);
}
