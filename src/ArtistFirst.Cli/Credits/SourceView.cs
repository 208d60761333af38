namespace ArtistFirst.Cli;

/// <summary>A recording that an output was made from.</summary>
internal sealed record SourceView(
    string? Isrc, string? Title, IReadOnlyList<string> Artists, string Role, string? Uses, string? License, string? LicenseIssuer, string? Consent, string? Decision, string? Operation, SideWeights Weights, Uri? Original)
{
    public static SourceView Of(AttributionSource source) => new(
        source.Recording.IsEmpty ? null : source.Recording.ToString(),
        source.Title,
        source.Artists,
        source.Role.ToString(),
        source.Uses == ArtistFirst.Uses.None ? null : Names.Of(source.Uses),
        source.LicenseId,
        source.LicenseIssuer,
        source.ConsentVersion,
        source.DecisionId.IsEmpty ? null : source.DecisionId.ToString(),
        source.OperationId.IsEmpty ? null : source.OperationId.ToString(),
        source.Weights,
        source.Original);
}
