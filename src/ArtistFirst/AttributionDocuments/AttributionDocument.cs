namespace ArtistFirst;

/// <summary>What stands in the assertion <c>com.artistfirst.attribution</c>: everything of an attribution for which C2PA has no words of its own, and the rest once more, so that it is read from one place.</summary>
internal sealed record AttributionDocument
{
    public const string Label = "com.artistfirst.attribution";

    public required int Version { get; init; }

    public required OutputOrigin Origin { get; init; }

    /// <summary>For people: what AI did (EU AI Act, Article 50).</summary>
    public string? Disclosure { get; init; }

    public ModelVersion? Model { get; init; }

    public Isrc? Isrc { get; init; }

    public IReadOnlyList<string>? Artists { get; init; }

    /// <summary>The SHA-256 hash of the encoded audio, by which the ledger knows the output.</summary>
    public Sha256Hash? Audio { get; init; }

    public IReadOnlyList<SourceDocument>? Sources { get; init; }

    public IReadOnlyList<CreditDocument>? Credits { get; init; }

    public IReadOnlyList<ApprovalDocument>? Approvals { get; init; }

    public static AttributionDocument Of(Attribution attribution, Sha256Hash audio) => new()
    {
        Version = 1,
        Origin = attribution.Origin,
        Disclosure = DisclosureText.Of(attribution),
        Model = attribution.Model,
        Isrc = attribution.Isrc.IsEmpty ? null : attribution.Isrc,
        Artists = attribution.Artists,
        Audio = audio,
        Sources = [.. attribution.Sources.Select(SourceDocument.Of)],
        Credits = [.. attribution.Credits.Select(CreditDocument.Of)],
        Approvals = attribution.Approvals.Count == 0 ? null : [.. attribution.Approvals.Select(ApprovalDocument.Of)],
    };

    /// <summary>The attribution that it tells, without what stands elsewhere in the manifest.</summary>
    /// <exception cref="ArgumentException">A name is empty or too long, or a role is unknown.</exception>
    public Attribution ToAttribution() => new()
    {
        Origin = Enum.IsDefined(Origin) ? Origin : OutputOrigin.None,
        Model = Model,
        Isrc = Isrc ?? default,
        Artists = [.. (Artists ?? []).OfType<string>()],
        Sources = [.. (Sources ?? []).OfType<SourceDocument>().Select(static source => source.ToSource())],
        Credits = [.. (Credits ?? []).OfType<CreditDocument>().Select(static credit => credit.ToCredit())],
        Approvals = [.. (Approvals ?? []).OfType<ApprovalDocument>().Select(static approval => approval.ToApproval())],
    };
}
