namespace ArtistFirst;

/// <summary>A source as it stands in a manifest.</summary>
internal sealed record SourceDocument
{
    public required Isrc Isrc { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string>? Artists { get; init; }

    public SourceRole Role { get; init; }

    public Iswc? Work { get; init; }

    public Uses Uses { get; init; }

    public Territory? Territory { get; init; }

    public SideWeights Weights { get; init; }

    public string? Original { get; init; }

    public string? License { get; init; }

    public string? LicenseIssuer { get; init; }

    public string? Consent { get; init; }

    public Sha256Hash? Decision { get; init; }

    public OperationId? Operation { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public static SourceDocument Of(AttributionSource source) => new()
    {
        Isrc = source.Recording,
        Title = source.Title,
        Artists = source.Artists,
        Role = source.Role,
        Work = source.Work.IsEmpty ? null : source.Work,
        Uses = source.Uses,
        Territory = source.Territory.IsEmpty ? null : source.Territory,
        Weights = source.Weights,
        Original = source.Original?.AbsoluteUri,
        License = source.LicenseId,
        LicenseIssuer = source.LicenseIssuer,
        Consent = source.ConsentVersion,
        Decision = source.DecisionId.IsEmpty ? null : source.DecisionId,
        Operation = source.OperationId.IsEmpty ? null : source.OperationId,
        OpenedAt = source.OpenedAt,
    };

    public AttributionSource ToSource() => new(Isrc)
    {
        Title = Title,
        Artists = [.. (Artists ?? []).OfType<string>()],
        Role = Enum.IsDefined(Role) ? Role : SourceRole.None,
        Work = Work ?? default,
        Uses = Uses,
        Territory = Territory ?? default,
        Weights = Weights,
        Original = Uri.TryCreate(Original, UriKind.Absolute, out Uri? original) && original.Scheme is "http" or "https" ? original : null,
        LicenseId = License,
        LicenseIssuer = LicenseIssuer,
        ConsentVersion = Consent,
        DecisionId = Decision ?? default,
        OperationId = Operation ?? default,
        OpenedAt = OpenedAt,
    };
}
