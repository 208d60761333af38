using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

/// <summary>A corpus of really signed attacks in both algorithms, through the command: each is refused with one code and a reason, and the good ones between them are not.</summary>
public sealed class LicenseBatchAttackTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task Every_attack_is_refused_with_a_code_and_a_reason(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        using var key = PrivateKey.Generate(algorithm);
        _desk.Write("trust.json", $$"""{"version":1,"issuers":[{"issuer":"{{Some.Label}}","keys":[{{key.PublicKey.ExportJwk()}}]}]}""");
        string good = Some.License(key: key);
        string[] attacks = [.. Headers(key), .. Payloads(key), .. Claims(key), .. Texts(good)];
        var lines = new StringBuilder();
        foreach (string attack in attacks)
        {
            lines.Append(Line(attack)).Append('\n').Append(Line(good)).Append('\n');
        }

        CommandResult result = (await _desk.VerifyBatchAsync(lines.ToString())).Ended(1);
        Assert.Equal(2 * attacks.Length, result.Lines.Length);
        for (int i = 0; i < attacks.Length; i++)
        {
            JsonElement answer = JsonElement.Parse(result.Lines[2 * i]);
            Assert.False(answer.GetProperty("valid").GetBoolean(), attacks[i]);
            Assert.Matches("^AF10[0-7][0-9]$", answer.GetProperty("code").GetString());
            Assert.InRange(answer.GetProperty("reason").GetString()!.Length, 40, 1000);
            Assert.Equal(3, answer.EnumerateObject().Count());
            Assert.Equal($$"""{"valid":true,"license":"{{Some.LicenseId}}"}""", result.Lines[(2 * i) + 1]);
        }
    }

    private static IEnumerable<string> Headers(PrivateKey key)
    {
        string good = Header(key);
        string alg = key.Algorithm.ToJoseName();
        string[] names = ["none", "None", "nOnE", "", "HS256", "HS384", "RS256", "PS256", "ES384", "ES512", "ES256K", "EdDSA", "Ed448", alg.ToLowerInvariant(), alg + " "];
        string[] members =
        [
            "\"crit\":[\"exp\"]", "\"crit\":[]", "\"b64\":false", "\"zip\":\"DEF\"", "\"enc\":\"x\"", "\"cty\":\"JWT\"", "\"jku\":\"https://evil.example\"",
            $"\"jwk\":{key.PublicKey.ExportJwk()}", "\"x5u\":\"https://evil.example\"", "\"x5c\":[]", $"\"alg\":\"{alg}\"", "\"\\u0061lg\":\"none\"", "\"x\":{\"a\":1,\"a\":2}",
            "\"x\":\"\\ud800\"", "\"x\":\"\\u0000\"", "\"x\":NaN", "\"x\":[[[[[[[[1]]]]]]]]",
        ];
        string[] headers =
        [
            .. names.Select(name => good.Replace($"\"{alg}\"", $"\"{name}\"", StringComparison.Ordinal)),
            .. members.Select(member => good[..^1] + "," + member + "}"),
            good.Replace("music-license+jwt", "JWT", StringComparison.Ordinal),
            good.Replace("music-license+jwt", "statuslist+jwt", StringComparison.Ordinal),
            good.Replace(key.PublicKey.KeyId, "../../etc/passwd", StringComparison.Ordinal),
            good.Replace(key.PublicKey.KeyId, "unknown", StringComparison.Ordinal),
            good + " ", " " + good, "\uFEFF" + good, good + good, good + "\0", "[" + good + "]", "null", "{}",
        ];
        return headers.Select(header => Sign(key, header, Some.License(key: key).Split('.')[1]));
    }

    private static IEnumerable<string> Payloads(PrivateKey key)
    {
        string good = Encoding.UTF8.GetString(Decode(Some.License(key: key).Split('.')[1]));
        byte[] json = Encoding.UTF8.GetBytes(good);
        byte[][] payloads =
        [
            [.. json, (byte)'\n'], [(byte)' ', .. json], [0xEF, 0xBB, 0xBF, .. json], [.. json, 0], [.. json, .. json], [.. "null"u8], [.. "[]"u8],
            [.. json[..^1], .. ",\"exp\":1}"u8], [.. json[..^1], .. ",\"\\u0065xp\":1}"u8], [.. json[..^1], .. ",\"x\":{\"a\":1,\"a\":1}}"u8],
            [.. json[..^1], .. ",\"x\":\""u8, 0xC0, 0xAF, .. "\"}"u8], [.. json[..^1], .. ",\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
            [.. json[..^1], .. ",\"x\":\"\\udc00\"}"u8], [.. json[..^1], .. ",\"x\":-Infinity}"u8], [.. json[..^1], .. ",\"x\":[[[[[[[[1]]]]]]]]}"u8],
            Encoding.Unicode.GetBytes(good), Encoding.UTF32.GetBytes(good),
        ];
        return payloads.Select(payload => Sign(key, Header(key), StrictBase64Url.Encode(payload)));
    }

    private static IEnumerable<string> Claims(PrivateKey key)
    {
        (string Claim, string Value)[] values =
        [
            .. new[] { "1e400", "1.5", "1795435200.0", "17954352e2", "-1", "-0", "\"1795435200\"", "9223372036854775808", new string('9', 400), "null", "true", "[]" }.Select(number => ("exp", number)),
            .. new[] { "[]", "1", "null", "{}", "\"\"", "[1]", $"[\"{Some.Ingest}\",1]", $"\"{Some.Ingest}/\"" }.Select(audience => ("aud", audience)),
            ("iss", "\"https://other.label.example\""), ("iss", "[]"), ("sub", "\"studio\""), ("jti", "\"short\""), ("nbf", "253402300799"), ("iat", "1e9"),
            ("cnf", "{}"), ("cnf", "{\"jkt\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\"}"), ("status", "{}"), ("status", "{\"ocsp\":1}"), ("authorization_details", "[]"), ("authorization_details", "[{\"type\":\"x\"}]"),
        ];
        foreach ((string claim, string value) in values)
        {
            string payload = string.Empty;
            _ = Some.License(claims =>
            {
                claims.Remove(claim);
                payload = $"{claims.ToJsonString()[..^1]},\"{claim}\":{value}}}";
            });
            yield return Sign(key, Header(key), StrictBase64Url.Encode(Encoding.UTF8.GetBytes(payload)));
        }

        foreach (string claim in new[] { "iss", "sub", "aud", "jti", "iat", "exp", "authorization_details" })
        {
            yield return Some.License(claims => claims.Remove(claim), key);
        }

        yield return Some.License(Some.InGrant(grant => grant["only_on_sundays"] = true), key);
        yield return Some.License(Some.InGrant(grant => grant["territories"] = new JsonArray("UK")), key);
        yield return Some.License(Some.InGrant(grant => grant["obligations"] = new JsonArray("send-flowers")), key);
    }

    private static IEnumerable<string> Texts(string good)
    {
        string[] parts = good.Split('.');
        byte[] signature = Decode(parts[2]);
        string input = $"{parts[0]}.{parts[1]}.";
        return
        [
            good + " ", " " + good, good + "\n", good + "=", good + ".", "." + good, input, parts[0] + "." + parts[1], "..", string.Empty, "\uFEFF" + good, good + "\0", "\"" + good + "\"",
            good.Replace('.', '\u3002'), good + "~", "~" + good, good + "~" + good, new string('~', 40), new string('A', 8193), new string('A', 60_000),
            $$"""{"protected":"{{parts[0]}}","payload":"{{parts[1]}}","signature":"{{parts[2]}}"}""",
            input + StrictBase64Url.Encode(new byte[64]), input + StrictBase64Url.Encode(signature.AsSpan(0, 63)), input + StrictBase64Url.Encode([.. signature, 0]),
            input + StrictBase64Url.Encode([.. signature[32..], .. signature[..32]]), input + StrictBase64Url.Encode([.. signature[..32], .. new byte[32]]),
            input + StrictBase64Url.Encode([0x30, 0x44, 0x02, 0x20, .. signature[..32], 0x02, 0x20, .. signature[32..]]),
        ];
    }

    private static string Header(PrivateKey key) => $$"""{"typ":"music-license+jwt","alg":"{{key.Algorithm.ToJoseName()}}","kid":"{{key.PublicKey.KeyId}}"}""";

    private static string Sign(PrivateKey key, string header, string payload)
    {
        string input = $"{StrictBase64Url.Encode(Encoding.UTF8.GetBytes(header))}.{payload}";
        return $"{input}.{StrictBase64Url.Encode(key.SignAsync(Encoding.ASCII.GetBytes(input)).AsTask().GetAwaiter().GetResult())}";
    }

    private static byte[] Decode(string text)
    {
        byte[] bytes = new byte[StrictBase64Url.GetMaxDecodedLength(text.Length)];
        Assert.True(StrictBase64Url.TryDecode(text.AsSpan(), bytes, out _));
        return bytes;
    }

    private static string Line(string token) => new JsonObject { ["token"] = token }.ToJsonString();
}
