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
    public Task<C2paVerdict[]> JudgeAsync(string? anchors, params string[] files) => JudgeAsync(anchors, new JsonArray([.. files.Select(file => JsonValue.Create(file))]));

    /// <summary>Judges files as they would be after changes.</summary>
    /// <param name="anchors">The trusted roots in PEM, or none.</param>
    /// <param name="mutants">The files and the changes.</param>
    /// <returns>An answer for each, in their order.</returns>
    public Task<C2paVerdict[]> JudgeAsync(string? anchors, IReadOnlyList<Mutant> mutants) => JudgeAsync(anchors, new JsonArray([.. mutants.Select(static mutant => mutant.ToJson())]));

    private async Task<C2paVerdict[]> JudgeAsync(string? anchors, JsonArray files)
    {
        var request = new JsonObject { ["package"] = _package, ["anchors"] = anchors, ["files"] = files };
        JsonElement answer = (await Judges.NodeAsync("c2pa.mjs", _package, request.ToJsonString())).Answer();
        return [.. answer.GetProperty("answers").EnumerateArray().Select(C2paVerdict.Of)];
    }

    public override string ToString() => _package;
}
