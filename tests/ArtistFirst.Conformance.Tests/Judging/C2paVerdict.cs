using System.Text.Json;

namespace ArtistFirst.Conformance;

/// <summary>What c2pa-rs says of one file.</summary>
/// <param name="State"><c>Trusted</c>, <c>Valid</c>, <c>Invalid</c>; or <c>error</c> where it refuses to report.</param>
/// <param name="Success">Status codes of what is right.</param>
/// <param name="Informational">Status codes of what is neither.</param>
/// <param name="Failure">Status codes of what is wrong, in ingredients too.</param>
/// <param name="Answer">All that was answered.</param>
internal sealed record C2paVerdict(string State, string[] Success, string[] Informational, string[] Failure, JsonElement Answer)
{
    public static C2paVerdict Of(JsonElement answer) => answer.TryGetProperty("error", out _)
        ? new C2paVerdict("error", [], [], [], answer)
        : new C2paVerdict(answer.GetProperty("state").GetString()!, Codes(answer, "success"), Codes(answer, "informational"), Codes(answer, "failure"), answer);

    /// <summary>The state, and all that speaks against it.</summary>
    public override string ToString() => $"{State} [{string.Join(", ", Failure)}] {(Answer.TryGetProperty("error", out JsonElement error) ? error.GetString() : "")}";

    private static string[] Codes(JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(code => code.GetString()!)];
}
