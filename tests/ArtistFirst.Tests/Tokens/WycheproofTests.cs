using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>The Wycheproof set for JSON web signatures, as far as it is about ES256: what it calls invalid is refused, what it calls valid has a good signature.</summary>
public sealed class WycheproofTests
{
    [Fact]
    public void ES256_vectors_are_answered_as_Wycheproof_answers_them()
    {
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllBytes(Vectors.Get("crypto/wycheproof/json_web_signature_test.json")));
        int tried = 0;
        foreach (JsonElement group in vectors.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            if (!group.TryGetProperty("public", out JsonElement jwk) || !jwk.TryGetProperty("alg", out JsonElement alg) || !alg.ValueEquals("ES256"))
            {
                continue;
            }

            PublicKey key = PublicKey.ImportJwk(jwk);
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                tried++;
                bool expected = test.GetProperty("result").ValueEquals("valid");
                Assert.True(expected == HasGoodSignature(test.GetProperty("jws").ToString(), key), $"test {test.GetProperty("tcId")}: {test.GetProperty("comment")}");
            }
        }

        Assert.Equal(39, tried);
    }

    /// <summary>Everything up to the signature, but for the typ: the vectors have none.</summary>
    private static bool HasGoodSignature(string jws, PublicKey key)
    {
        if (CompactToken.TrySplit(Some.Utf8(jws), TokenLimits.MaxLicenseLength, out CompactToken token) != LicenseOutcome.Valid)
        {
            return false;
        }

        LicenseOutcome outcome = TokenHeader.Read(token, TokenTypes.MusicLicense, acceptEdDsa: false, new byte[TokenHeader.BufferLength], out TokenHeader header);
        return outcome == LicenseOutcome.TokenTypeMismatch && TokenSignature.Check(token, header, key) == LicenseOutcome.Valid;
    }
}
