using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Tests;

namespace ArtistFirst.Signing.Tests;

/// <summary>Sample keys and data.</summary>
internal static class Some
{
    /// <summary>RFC 7515 A.3.</summary>
    public const string Es256Jwk = """
        {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}
        """;

    /// <summary>RFC 8037 A.1.</summary>
    public const string Ed25519Jwk = """
        {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
        """;

    public static byte[] Data { get; } = Encoding.UTF8.GetBytes("one recording, one use, one year");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<SignatureAlgorithm> Algorithms => [SignatureAlgorithm.ES256, SignatureAlgorithm.Ed25519];

    public static PrivateKey Key(SignatureAlgorithm algorithm)
    {
        Require(algorithm);
        return PrivateKey.ImportJwk(Utf8(algorithm == SignatureAlgorithm.ES256 ? Es256Jwk : Ed25519Jwk));
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static JsonDocument Document(string vectors) => JsonDocument.Parse(File.ReadAllBytes(Vectors.Get(vectors)));

    /// <summary>The sample JWK with members set; a null value takes the member away.</summary>
    public static byte[] Jwk(string jwk, params (string Name, JsonNode? Value)[] changes)
    {
        JsonObject members = JsonNode.Parse(jwk)!.AsObject();
        foreach ((string name, JsonNode? value) in changes)
        {
            members.Remove(name);
            if (value is not null)
            {
                members.Add(name, value.DeepClone());
            }
        }

        return Utf8(members.ToJsonString());
    }

    /// <summary>The calling test is skipped where the algorithm is not there; under CI=true it fails.</summary>
    public static void Require(SignatureAlgorithm algorithm) => Prerequisite.RequireLibsodium(algorithm.IsSupported());
}
