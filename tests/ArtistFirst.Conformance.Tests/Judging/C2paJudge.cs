using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtistFirst.Conformance;

/// <summary>c2pa-rs in WebAssembly, which says of signed files whether they are Valid, Trusted or Invalid.</summary>
internal sealed class C2paJudge
{
    /// <summary>c2pa-rs 0.91.3.</summary>
    public static readonly C2paJudge Newest = new("@contentauth/c2pa-wasm");

    /// <summary>c2pa-rs 0.90.1, which is stricter in places.</summary>
    public static readonly C2paJudge Older = new("c2pa-wasm-0.11");

    private readonly string _package;

    private C2paJudge(string package) => _package = package;

    public static IReadOnlyList<C2paJudge> All => [Newest, Older];

    /// <summary>Judges files.</summary>
    /// <param name="anchors">The trusted roots in PEM, or none.</param>
    /// <param name="files">Their paths.</param>
    /// <returns>An answer for each, in their order.</returns>
    public async Task<C2paVerdict[]> JudgeAsync(string? anchors, params string[] files)
    {
        var request = new JsonObject { ["package"] = _package, ["anchors"] = anchors, ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]) };
        JsonElement answer = (await Judges.NodeAsync("c2pa.mjs", _package, request.ToJsonString())).Answer();
        return [.. answer.GetProperty("answers").EnumerateArray().Select(C2paVerdict.Of)];
    }

    public override string ToString() => _package;
}
