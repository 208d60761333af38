namespace ArtistFirst.Cli;

/// <summary>What a file says of who is in it, and whether that may be believed.</summary>
internal sealed record CreditsView(
    string State,
    string? SignedBy,
    DateTimeOffset? SignedAt,
    string? Product,
    string? Manifest,
    string? Title,
    string? Isrc,
    IReadOnlyList<string> Artists,
    string? Origin,
    string? Model,
    IReadOnlyList<SourceView> Sources,
    IReadOnlyList<CreditView> Credits,
    TrainingView? Training,
    IReadOnlyList<FindingView> Findings)
{
    public static CreditsView Of(AttributionReading reading)
    {
        Attribution? said = reading.Attribution;
        return new CreditsView(
            reading.Report.State.ToString(),
            reading.SignedBy,
            reading.SignedAt,
            reading.Product,
            reading.ManifestId,
            said?.Title,
            said is { Isrc.IsEmpty: false } ? said.Isrc.ToString() : null,
            said?.Artists ?? [],
            said is { Origin: not OutputOrigin.None } ? said.Origin.ToString() : null,
            said?.Model?.ToString(),
            [.. (said?.Sources ?? []).Select(SourceView.Of)],
            [.. (said?.Credits ?? []).Select(CreditView.Of)],
            said is null ? null : TrainingView.Of(said.Training),
            [.. reading.Findings.Select(FindingView.Of)]);
    }
}
