using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>The attack classes on the payload, each really signed by the pinned key, in both algorithms.</summary>
public sealed class ClaimAttackTests
{
    private static readonly string[] Required = ["iss", "sub", "aud", "jti", "iat", "exp", "authorization_details"];

    /// <summary>Values in place of a claim's good one, as they stand in the JSON text.</summary>
    private static readonly (string Claim, string Value, LicenseOutcome Outcome)[] Values =
    [
        ("iss", "1", LicenseOutcome.ClaimMalformed),
        ("iss", "null", LicenseOutcome.ClaimMalformed),
        ("iss", "[\"https://licensing.label.example\"]", LicenseOutcome.ClaimMalformed),
        ("iss", "\"http://licensing.label.example\"", LicenseOutcome.ClaimMalformed),
        ("iss", "\"\"", LicenseOutcome.ClaimMalformed),
        ("iss", "\"https://LICENSING.label.example\"", LicenseOutcome.IssuerMismatch),
        ("sub", "\"\"", LicenseOutcome.ClaimMalformed),
        ("sub", "\"studio\"", LicenseOutcome.ClaimMalformed),
        ("sub", "\"https://studio.example\\n\"", LicenseOutcome.ClaimMalformed),
        ("sub", "\"https://stüdio.example\"", LicenseOutcome.ClaimMalformed),
        ("sub", "{}", LicenseOutcome.ClaimMalformed),
        ("aud", "1", LicenseOutcome.ClaimMalformed),
        ("aud", "[]", LicenseOutcome.ClaimMalformed),
        ("aud", "\"\"", LicenseOutcome.ClaimMalformed),
        ("aud", "{\"0\":\"https://ingest.studio.example\"}", LicenseOutcome.ClaimMalformed),
        ("aud", "[\"https://ingest.studio.example\",1]", LicenseOutcome.ClaimMalformed),
        ("aud", "[\"https://ingest.studio.example\",null]", LicenseOutcome.ClaimMalformed),
        ("aud", "[[\"https://ingest.studio.example\"]]", LicenseOutcome.ClaimMalformed),
        ("aud", "[\"https://ingest.studio.example\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"]", LicenseOutcome.ClaimMalformed),
        ("jti", "\"short\"", LicenseOutcome.ClaimMalformed),
        ("jti", "\"0123456789012345678901234567890123456789012345678901234567890123x\"", LicenseOutcome.ClaimMalformed),
        ("jti", "\"0123456789/12345\"", LicenseOutcome.ClaimMalformed),
        ("jti", "1234567890123456", LicenseOutcome.ClaimMalformed),
        ("exp", "\"1795435200\"", LicenseOutcome.ClaimMalformed),
        ("exp", "1e400", LicenseOutcome.ClaimMalformed),
        ("exp", "1795435200.0", LicenseOutcome.ClaimMalformed),
        ("exp", "1.7954352e9", LicenseOutcome.ClaimMalformed),
        ("exp", "9223372036854775808", LicenseOutcome.ClaimMalformed),
        ("exp", "9223372036854775807", LicenseOutcome.ClaimMalformed),
        ("exp", "253402300800", LicenseOutcome.ClaimMalformed),
        ("exp", "253402300799", LicenseOutcome.LifetimeOutOfBounds),
        ("exp", "-1", LicenseOutcome.ClaimMalformed),
        ("exp", "-0", LicenseOutcome.ClaimMalformed),
        ("exp", "null", LicenseOutcome.ClaimMalformed),
        ("exp", "true", LicenseOutcome.ClaimMalformed),
        ("exp", "[1795435200]", LicenseOutcome.ClaimMalformed),
        ("exp", "0", LicenseOutcome.LifetimeOutOfBounds),
        ("iat", "\"0\"", LicenseOutcome.ClaimMalformed),
        ("iat", "1e9", LicenseOutcome.ClaimMalformed),
        ("nbf", "\"1795348800\"", LicenseOutcome.ClaimMalformed),
        ("nbf", "1795348800.5", LicenseOutcome.ClaimMalformed),
        ("nbf", "-1", LicenseOutcome.ClaimMalformed),
        ("nbf", "253402300799", LicenseOutcome.LifetimeOutOfBounds),
        ("cnf", "null", LicenseOutcome.ClaimMalformed),
        ("cnf", "{}", LicenseOutcome.ClaimMalformed),
        ("cnf", "\"x\"", LicenseOutcome.ClaimMalformed),
        ("cnf", "{\"jkt\":\"short\"}", LicenseOutcome.ClaimMalformed),
        ("cnf", "{\"jwk\":{}}", LicenseOutcome.ClaimMalformed),
        ("cnf", "{\"kid\":\"x\"}", LicenseOutcome.ClaimMalformed),
        ("cnf", "{\"jkt\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\",\"x5t#S256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\"}", LicenseOutcome.ClaimMalformed),
        ("client_id", "1", LicenseOutcome.ClaimMalformed),
        ("client_id", "\"\"", LicenseOutcome.ClaimMalformed),
        ("parent", "\"x\"", LicenseOutcome.ClaimMalformed),
        ("parent", "\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\"", LicenseOutcome.ChildWithoutParent),
        ("authorization_details", "null", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "[]", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "{}", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "[1]", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "[{}]", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "[{\"type\":1}]", LicenseOutcome.GrantsMalformed),
        ("authorization_details", "[{\"type\":\"payment\"}]", LicenseOutcome.NoMusicGrant),
        ("authorization_details", "[{\"type\":\"Music_License\"}]", LicenseOutcome.NoMusicGrant),
    ];

    private static readonly Dictionary<string, Func<byte[], byte[]>> Texts = new(StringComparer.Ordinal)
    {
        ["byte order mark"] = json => [0xEF, 0xBB, 0xBF, .. json],
        ["bytes behind"] = json => [.. json, (byte)'x'],
        ["NUL behind"] = json => [.. json, 0],
        ["two documents"] = json => [.. json, .. json],
        ["space before"] = json => [(byte)' ', .. json],
        ["space behind"] = json => [.. json, (byte)' '],
        ["tab before"] = json => [(byte)'\t', .. json],
        ["line end behind"] = json => [.. json, (byte)'\n'],
        ["array"] = json => [(byte)'[', .. json, (byte)']'],
        ["string"] = _ => [.. "\"x\""u8],
        ["null"] = _ => [.. "null"u8],
        ["number"] = _ => [.. "1"u8],
        ["one byte"] = _ => [(byte)'{'],
        ["duplicate member"] = json => [.. json[..^1], .. ",\"exp\":1795435200}"u8],
        ["duplicate member by escape"] = json => [.. json[..^1], .. ",\"e\\u0078p\":1795435200}"u8],
        ["duplicate member nested"] = json => [.. json[..^1], .. ",\"x\":{\"a\":[{\"b\":1,\"b\":1}]}}"u8],
        ["duplicate member in a grant"] = json => Replace(json, "\"type\":\"music_license\"", "\"type\":\"music_license\",\"type\":\"music_license\""),
        ["duplicate member in a grant by escape"] = json => Replace(json, "\"type\":\"music_license\"", "\"type\":\"music_license\",\"t\\u0079pe\":\"other\""),
        ["duplicate member in the recordings"] = json => Replace(json, "\"isrc\":", "\"isrc\":[\"USUM71703861\"],\"isrc\":"),
        ["escape in a member name"] = json => [.. json[..^1], .. ",\"\\u0078\":1}"u8],
        ["U+0000"] = json => [.. json[..^1], .. ",\"x\":\"\\u0000\"}"u8],
        ["lone high surrogate"] = json => [.. json[..^1], .. ",\"x\":\"\\ud800\"}"u8],
        ["lone low surrogate"] = json => [.. json[..^1], .. ",\"x\":\"\\udc00\"}"u8],
        ["surrogates exchanged"] = json => [.. json[..^1], .. ",\"x\":\"\\udc00\\ud800\"}"u8],
        ["overlong UTF-8"] = json => [.. json[..^1], .. ",\"x\":\""u8, 0xC0, 0xAF, .. "\"}"u8],
        ["surrogate in UTF-8"] = json => [.. json[..^1], .. ",\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
        ["truncated UTF-8"] = json => [.. json[..^1], .. ",\"x\":\""u8, 0xE2, 0x82, .. "\"}"u8],
        ["Latin-1"] = json => [.. json[..^1], .. ",\"x\":\""u8, 0xE4, .. "\"}"u8],
        ["control character"] = json => [.. json[..^1], .. ",\"x\":\"\n\"}"u8],
        ["9 levels"] = json => [.. json[..^1], .. Nested(9 - 1)],
        ["1000 levels"] = json => [.. json[..^1], .. Nested(1000)],
        ["comment"] = json => [.. "/* */"u8, .. json],
        ["trailing comma"] = json => [.. json[..^1], .. ",}"u8],
        ["NaN"] = json => [.. json[..^1], .. ",\"x\":NaN}"u8],
        ["leading zero"] = json => [.. json[..^1], .. ",\"x\":01}"u8],
        ["UTF-16"] = json => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(json)),
    };

    public static TheoryData<string, SignatureAlgorithm> TextAttacks
    {
        get
        {
            var data = new TheoryData<string, SignatureAlgorithm>();
            foreach (string attack in Texts.Keys)
            {
                data.Add(attack, SignatureAlgorithm.ES256);
                data.Add(attack, SignatureAlgorithm.Ed25519);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(TextAttacks))]
    public void Payload_that_is_not_strict_JSON_is_refused_with_AF1011(string attack, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.Refuses(LicenseOutcome.PayloadMalformed, SignBytes(desk.Key, Texts[attack](Some.Utf8(Some.Payload()))));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Claim_that_is_missing_is_refused_with_AF1012(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        foreach (string claim in Required)
        {
            string token = desk.Issue(claims => claims.Remove(claim));
            desk.Refuses(LicenseOutcome.ClaimMissing, token);
            Assert.Contains(claim, desk.Verify(token).Findings[0].Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Claim_that_is_malformed_is_refused_with_AF1013(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        foreach ((string claim, string value, LicenseOutcome outcome) in Values)
        {
            JsonObject claims = Some.Claims();
            claims.Remove(claim);
            string payload = $"{claims.ToJsonString()[..^1]},\"{claim}\":{value}}}";
            LicenseVerdict verdict = desk.Verify(Some.Jws(desk.Key, Some.Typ, payload));
            Assert.True(outcome == verdict.Outcome, $"{claim} = {value}: expected {outcome}, got {verdict.Outcome}");
        }
    }

    [Fact]
    public void Number_of_400_digits_is_refused()
    {
        using var desk = new LicenseDesk();
        string payload = Some.Payload(claims => claims.Remove("exp"))[..^1] + $",\"exp\":{new string('9', 400)}}}";
        desk.Refuses(LicenseOutcome.ClaimMalformed, Some.Jws(desk.Key, Some.Typ, payload));
    }

    [Fact]
    public void Thousands_of_levels_are_refused_without_recursion()
    {
        using var desk = new LicenseDesk();
        byte[] json = [.. Some.Utf8(Some.Payload())[..^1], .. Nested(20_000)];
        LicenseOutcome tooLong = desk.Verify(SignBytes(desk.Key, json)).Outcome;
        Assert.Equal(LicenseOutcome.TokenTooLong, tooLong);
        Assert.False(StrictJsonReader.IsStrictObject(json, TokenLimits.MaxDepth));
    }

    [Fact]
    public void Escapes_in_values_mean_what_they_say()
    {
        using var desk = new LicenseDesk();
        string payload = Some.Payload().Replace("https://", "https:\\/\\/", StringComparison.Ordinal).Replace("\"SE\"", "\"\\u0053E\"", StringComparison.Ordinal);
        License license = desk.Accepts(Some.Jws(desk.Key, Some.Typ, payload));
        Assert.Equal(Some.Label, license.Issuer);
        Assert.Equal(Some.Studio, license.Licensee);
        Assert.Equal("DE FR SE", license.Grants[0].Territories.ToString());
    }

    [Fact]
    public void Claims_that_are_not_known_are_left_alone()
    {
        using var desk = new LicenseDesk();
        desk.Accepts(desk.Issue(claims => claims["https://label.example/note"] = new JsonObject { ["a"] = new JsonArray(1, "x", null) }));
    }

    [Theory]
    [InlineData("urn:lei:5493001KJTIIGC8Y1R12")]
    [InlineData("urn:isni:0000000121707484")]
    [InlineData("dpid:PADPIDA2013020802I")]
    public void Licensee_may_be_named_by_a_URN(string licensee)
    {
        using var desk = new LicenseDesk();
        Assert.Equal(licensee, desk.Accepts(desk.Issue(claims => claims["sub"] = licensee)).Licensee);
    }

    [Theory, MemberData(nameof(JsonTestSuite))]
    public void Payloads_of_the_JSON_test_suite_neither_verify_nor_throw(string file)
    {
        using var desk = new LicenseDesk();
        byte[] json = File.ReadAllBytes(Path.Combine(Vectors.Get("json/JSONTestSuite/test_parsing"), file));
        foreach (byte[] payload in new[] { json, [.. "{\"x\":"u8, .. json, (byte)'}'] })
        {
            Assert.False(desk.Verify(SignBytes(desk.Key, payload)).IsValid);
        }
    }

    public static IEnumerable<TheoryDataRow<string>> JsonTestSuite()
    {
        string folder = Vectors.Get("json/JSONTestSuite/test_parsing");
        return Directory.EnumerateFiles(folder, "*.json").Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));
    }

    private static byte[] Replace(byte[] json, string text, string other) => Some.Utf8(Encoding.UTF8.GetString(json).Replace(text, other, StringComparison.Ordinal));

    private static byte[] Nested(int levels) =>
        [.. ",\"x\":"u8, .. Enumerable.Repeat((byte)'[', levels), .. Enumerable.Repeat((byte)']', levels), (byte)'}'];

    private static string SignBytes(PrivateKey key, byte[] payload) => Some.Jws(key, LicenseVerifierTests.Header(key), payload);
}
