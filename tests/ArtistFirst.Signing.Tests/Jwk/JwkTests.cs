using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtistFirst.Signing.Tests;

/// <summary>Keys as JWK: what is refused, and with what to do about it.</summary>
public sealed class JwkTests
{
    private static readonly string[] Private = ["d"];

    /// <summary>Member, value as JSON (empty takes it away), and a word of the message.</summary>
    public static TheoryData<string, string, string> Es256Changes => new()
    {
        { "kty", "\"RSA\"", "'RSA'" },
        { "kty", "\"ec\"", "'ec'" },
        { "kty", "\"OKP\"", "'OKP'" },
        { "kty", "", "none" },
        { "kty", "\"\"", "'kty'" },
        { "kty", "7", "'kty'" },
        { "kty", "\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"", "another value" },
        { "crv", "\"P-384\"", "'P-384'" },
        { "crv", "\"p-256\"", "'p-256'" },
        { "crv", "\"secp256k1\"", "'secp256k1'" },
        { "crv", "null", "'crv'" },
        { "alg", "\"ES384\"", "'ES384'" },
        { "alg", "\"es256\"", "'es256'" },
        { "alg", "\"ECDH-ES\"", "'ECDH-ES'" },
        { "alg", "\"HS256\"", "one algorithm" },
        { "alg", "\"none\"", "one algorithm" },
        { "alg", "[\"ES256\"]", "'alg'" },
        { "use", "\"enc\"", "'enc'" },
        { "use", "\"Sig\"", "'Sig'" },
        { "use", "\"\"", "'use'" },
        { "use", "\"si\\u0067\"", "escapes" },
        { "key_ops", "[]", "key_ops" },
        { "key_ops", "[\"deriveKey\"]", "key_ops" },
        { "key_ops", "\"verify\"", "key_ops" },
        { "key_ops", "[\"verify\",\"sign\",\"verify\",\"sign\"]", "twice" },
        { "key_ops", "[\"verify\",\"sign\",\"verif\\u0079\",\"sig\\u006e\"]", "twice" },
        { "key_ops", "[\"verify\",\"sign\",\"encrypt\",\"encrypt\"]", "twice" },
        { "key_ops", "[\"verify\",\"sign\",\"encrypt\",\"encryp\\u0074\"]", "twice" },
        { "key_ops", "[1]", "key_ops" },
        { "kid", "7", "'kid'" },
        { "x", "", "'x'" },
        { "x", "\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU=\"", "'x'" },
        { "x", "\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEV\"", "'x'" },
        { "x", "\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVE\"", "'x'" },
        { "x", "\"AH_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF\"", "'x'" },
        { "x", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "not a point" },
        { "y", "", "'y'" },
        { "y", "\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a4\"", "not a point" },
        { "y", "\"_____wAAAAEAAAAAAAAAAAAAAAD_______________8\"", "not a point" },
    };

    public static TheoryData<string, string, string> Ed25519Changes => new()
    {
        { "kty", "\"EC\"", "'EC'" },
        { "crv", "\"Ed448\"", "'Ed448'" },
        { "crv", "\"X25519\"", "'X25519'" },
        { "crv", "\"P-256\"", "'P-256'" },
        { "alg", "\"ES256\"", "'ES256'" },
        { "alg", "\"ed25519\"", "'ed25519'" },
        { "x", "", "'x'" },
        { "x", "\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ\"", "'x'" },
        { "x", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "small order" },
        { "x", "\"AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "not a point" },
        { "x", "\"__________________________________________8\"", "not canonical" },
    };

    [Theory]
    [MemberData(nameof(Es256Changes))]
    public void An_ES256_key_that_is_not_right_is_refused(string member, string value, string reason) => AssertRefused(Some.Es256Jwk, member, value, reason);

    [Theory]
    [MemberData(nameof(Ed25519Changes))]
    public void An_Ed25519_key_that_is_not_right_is_refused(string member, string value, string reason) => AssertRefused(Some.Ed25519Jwk, member, value, reason);

    [Theory]
    [InlineData(Some.Es256Jwk, "alg", "\"ES256\"")]
    [InlineData(Some.Es256Jwk, "use", "\"sig\"")]
    [InlineData(Some.Es256Jwk, "key_ops", "[\"verify\"]")]
    [InlineData(Some.Es256Jwk, "key_ops", "[\"sign\",\"verify\"]")]
    [InlineData(Some.Es256Jwk, "kid", "\"another\"")]
    [InlineData(Some.Es256Jwk, "x5c", "[\"MIIB\"]")]
    [InlineData(Some.Es256Jwk, "note", "{\"a\":[{}]}")]
    [InlineData(Some.Ed25519Jwk, "alg", "\"Ed25519\"")]
    [InlineData(Some.Ed25519Jwk, "alg", "\"EdDSA\"")]
    public void What_does_not_contradict_the_key_is_accepted(string jwk, string member, string value)
    {
        var plain = PublicKey.ImportJwk(Some.Jwk(jwk, ("d", null)));

        var key = PublicKey.ImportJwk(Some.Jwk(jwk, ("d", null), (member, JsonNode.Parse(value))));

        Assert.Equal(plain, key);
        Assert.Equal(plain.GetHashCode(), key.GetHashCode());
        Assert.Equal(plain.KeyId, key.KeyId);
    }

    [Theory]
    [InlineData("d")]
    [InlineData("k")]
    [InlineData("p")]
    [InlineData("q")]
    [InlineData("dp")]
    [InlineData("dq")]
    [InlineData("qi")]
    [InlineData("oth")]
    public void A_private_part_is_refused_where_a_public_key_is_wanted(string member)
    {
        byte[] jwk = Some.Jwk(Some.Es256Jwk, ("d", null), (member, "AAAA"));

        var exception = Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(jwk));

        Assert.Contains("holds a private part", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kty":"EC","kty":"EC"}""", "twice")]
    [InlineData("""{"\u006bty":"EC"}""", "escape")]
    [InlineData("""[{"kty":"EC"}]""", "object")]
    [InlineData("""{"kty":"EC"} {}""", "after the end")]
    [InlineData("\uFEFF{}", "byte order mark")]
    [InlineData("", "object")]
    [InlineData("{", "member name")]
    [InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}""", "too deep")]
    public void What_is_not_strict_JSON_is_refused(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(Some.Utf8(text))).Message, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<KeyFormatException>(() => PrivateKey.ImportJwk(Some.Utf8(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_read()
    {
        byte[] text = [.. Some.Utf8(Some.Es256Jwk), .. new byte[65_536]];

        Assert.Contains("65536", Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_set_member_keeps_its_duplicates_and_is_refused()
    {
        using JsonDocument document = JsonDocument.Parse("""{"keys":[{"kty":"EC","kty":"EC"},7]}""");
        JsonElement keys = document.RootElement.GetProperty("keys");

        Assert.Contains("twice", Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(keys[0])).Message, StringComparison.Ordinal);
        Assert.Contains("Number", Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(keys[1])).Message, StringComparison.Ordinal);
        Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(default(JsonElement)));
    }

    [Theory]
    [InlineData(Some.Es256Jwk, "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "does not belong")]
    [InlineData(Some.Es256Jwk, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1 to n - 1")]
    [InlineData(Some.Es256Jwk, "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE", "1 to n - 1")]
    [InlineData(Some.Es256Jwk, "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9A", "'d'")]
    [InlineData(Some.Es256Jwk, "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LJ", "'d'")]
    [InlineData(Some.Es256Jwk, null, "no 'd'")]
    [InlineData(Some.Ed25519Jwk, "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", "does not belong")]
    [InlineData(Some.Ed25519Jwk, "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyufw", "'d'")]
    [InlineData(Some.Ed25519Jwk, null, "no 'd'")]
    public void A_private_part_that_does_not_fit_is_refused_and_not_shown(string jwk, string? d, string reason)
    {
        Some.Require(jwk.Contains("OKP", StringComparison.Ordinal) ? SignatureAlgorithm.Ed25519 : SignatureAlgorithm.ES256);
        byte[] text = Some.Jwk(jwk, ("d", d is null ? null : JsonValue.Create(d)));

        var exception = Assert.Throws<KeyFormatException>(() => PrivateKey.ImportJwk(text));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(d ?? "nWGxne", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"verify\"]")]
    [InlineData("[\"deriveBits\",\"verify\"]")]
    public void A_private_key_that_may_not_sign_is_refused(string operations)
    {
        byte[] text = Some.Jwk(Some.Es256Jwk, ("key_ops", JsonNode.Parse(operations)));

        Assert.Contains("key_ops", Assert.Throws<KeyFormatException>(() => PrivateKey.ImportJwk(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Some.Algorithms), MemberType = typeof(Some))]
    public void What_is_exported_is_complete_and_read_back(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);

        using JsonDocument document = JsonDocument.Parse(key.PublicKey.ExportJwk());
        using JsonDocument secret = JsonDocument.Parse(key.ExportJwk());
        using var again = PrivateKey.ImportJwk(Some.Utf8(key.ExportJwk()));

        Assert.Equal("sig", document.RootElement.GetProperty("use").GetString());
        Assert.Equal(algorithm.ToJoseName(), document.RootElement.GetProperty("alg").GetString());
        Assert.Equal(key.PublicKey.KeyId, document.RootElement.GetProperty("kid").GetString());
        Assert.Equal(Private, secret.RootElement.EnumerateObject().Select(member => member.Name).Except(document.RootElement.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(key.PublicKey, again.PublicKey);
        Assert.Equal(key.ExportJwk(), again.ExportJwk());
    }

    [Theory]
    [InlineData(Some.Es256Jwk, "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U")]
    [InlineData(Some.Ed25519Jwk, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")]
    public void The_key_id_is_the_thumbprint_of_RFC_7638(string jwk, string thumbprint)
    {
        Assert.Equal(thumbprint, PublicKey.ImportJwk(Some.Jwk(jwk, ("d", null))).KeyId);
    }

    private static void AssertRefused(string jwk, string member, string value, string reason)
    {
        string rest = Encoding.UTF8.GetString(Some.Jwk(jwk, ("d", null), (member, null)));
        string text = value.Length == 0 ? rest : $"{rest[..^1]},\"{member}\":{value}}}";

        var exception = Assert.Throws<KeyFormatException>(() => PublicKey.ImportJwk(Some.Utf8(text)));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("jpsQ", exception.Message, StringComparison.Ordinal);
    }
}
