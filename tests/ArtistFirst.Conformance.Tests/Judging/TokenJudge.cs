using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Another implementation of JOSE that signs, verifies and makes keys. A key is a JWK, as JSON text.</summary>
internal sealed class TokenJudge
{
    public static readonly TokenJudge Jose = new("jose", input => Judges.NodeAsync("jose.mjs", "jose", input));

    public static readonly TokenJudge JwCrypto = new("jwcrypto", input => Judges.PythonAsync("jwcrypto_judge.py", "jwcrypto", input));

    private readonly string _name;
    private readonly Func<string, Task<ChildProcessResult>> _run;

    private TokenJudge(string name, Func<string, Task<ChildProcessResult>> run)
    {
        _name = name;
        _run = run;
    }

    /// <summary>The judges by name, for theories: <c>TokenJudge.Named(name)</c>.</summary>
    public static TheoryData<string> Names => [Jose._name, JwCrypto._name];

    public static TokenJudge Named(string name) => new[] { Jose, JwCrypto }.Single(judge => string.Equals(judge._name, name, StringComparison.Ordinal));

    /// <summary>A new private key for <c>ES256</c> or <c>Ed25519</c>.</summary>
    public async Task<string> GenerateAsync(string algorithm) =>
        (await AskAsync(new JsonObject { ["do"] = "generate", ["alg"] = algorithm })).GetProperty("jwk").GetRawText();

    /// <summary>The RFC 7638 thumbprint of a key.</summary>
    public async Task<string> ThumbprintAsync(string jwk) =>
        (await AskAsync(new JsonObject { ["do"] = "thumbprint", ["jwk"] = JsonNode.Parse(jwk) })).GetProperty("thumbprint").GetString()!;

    /// <summary>A compact JWS with exactly this payload.</summary>
    public async Task<string> SignAsync(string header, string payload, string privateJwk) =>
        (await AskAsync(new JsonObject { ["do"] = "sign", ["header"] = JsonNode.Parse(header), ["payload"] = payload, ["jwk"] = JsonNode.Parse(privateJwk) })).GetProperty("token").GetString()!;

    /// <summary>What the judge thinks of a compact JWS: its payload, or why it refuses.</summary>
    public async Task<(bool Valid, string Text)> VerifyAsync(string token, string publicJwk, string algorithm)
    {
        JsonElement answer = await AskAsync(new JsonObject { ["do"] = "verify", ["token"] = token, ["jwk"] = JsonNode.Parse(publicJwk), ["alg"] = algorithm });
        bool valid = answer.GetProperty("valid").GetBoolean();
        return (valid, answer.GetProperty(valid ? "payload" : "why").GetString()!);
    }

    /// <summary>The <c>lst</c> of a status list with these statuses.</summary>
    public async Task<string> PackAsync(int bits, params byte[] statuses) =>
        (await AskAsync(new JsonObject { ["do"] = "pack", ["bits"] = bits, ["statuses"] = new JsonArray([.. statuses.Select(status => JsonValue.Create((int)status))]) })).GetProperty("lst").GetString()!;

    /// <summary>The statuses in the <c>lst</c> of a status list, up to the end of its last byte.</summary>
    public async Task<byte[]> UnpackAsync(int bits, string lst) =>
        [.. (await AskAsync(new JsonObject { ["do"] = "unpack", ["bits"] = bits, ["lst"] = lst })).GetProperty("statuses").EnumerateArray().Select(status => status.GetByte())];

    public override string ToString() => _name;

    private async Task<JsonElement> AskAsync(JsonObject request) => (await _run(request.ToJsonString())).Answer();
}
