namespace ArtistFirst;

/// <summary>The rules about what the register must know, in the order of their codes.</summary>
internal static class RegisterRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        UnknownRecording.Rule,
        SideMissing.Rule,
        SharesIncomplete.Rule,
        ShareUnknown.Rule,
        WorkNotLinked.Rule,
        VoiceWithoutPerson.Rule,
        RequestUnusable.Rule,
        RegisterStale.Rule,
        RegisterUnreadable.Rule,
        RegisterRolledBack.Rule,
        RegisterFromFuture.Rule,
    ];
}
