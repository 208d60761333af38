namespace ArtistFirst;

/// <summary>The rules about what outputs say of themselves, by code.</summary>
internal static class ProvenanceRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        SourceNotOpened.Rule,
        CreditMissing.Rule,
        OutputIsSource.Rule,
        OutputUnusable.Rule,
        ApprovalMissing.Rule,
        AiNotDisclosed.Rule,
        NothingStated.Rule,
        NoAudioFile.Rule,
        CredentialsInvalid.Rule,
        SignerNotTrusted.Rule,
        AttributionUnreadable.Rule,
        SignedUnreadably.Rule,
    ];
}
