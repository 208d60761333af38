namespace ArtistFirst;

/// <summary>What keeps an attribution from being stamped, as far as it can be told without the output.</summary>
internal static class StampRules
{
    /// <summary>Every reason; none where it may be stamped.</summary>
    /// <param name="attribution">What the output would say.</param>
    /// <param name="gate">The gate that the sources have to have come through.</param>
    public static IEnumerable<Finding> Check(Attribution attribution, CatalogueGate gate) => attribution.Sources.Count == 0
        ? [SourceNotOpened.None()]
        : [.. attribution.Sources.SelectMany(source => CheckSource(source, gate)), .. CheckCredits(attribution), .. CheckDisclosure(attribution)];

    /// <summary>What sources went into before: known when the audio of the output is.</summary>
    public static IEnumerable<Finding> CheckOutput(Attribution attribution, Sha256Hash output) => attribution.Sources.Select(static source => source.Audio!)
        .Where(audio => !audio.MayGoInto(output))
        .Select(static audio => SourceNotOpened.ForAnotherOutput(audio.Recording, audio.Request.OperationId));

    private static IEnumerable<Finding> CheckSource(AttributionSource source, CatalogueGate gate)
    {
        if (source.Audio is null || !ReferenceEquals(source.Audio.Gate, gate))
        {
            yield return SourceNotOpened.OnlyNamed(source.Recording);
        }
        else if (Proof(source) != Proof(AttributionSource.Of(source.Audio, source.Weights)))
        {
            yield return SourceNotOpened.Altered(source.Audio.Recording);
        }
    }

    private static (Isrc, Uses, Territory, string?, string?, string?, Sha256Hash, OperationId, DateTimeOffset?) Proof(AttributionSource source) =>
        (source.Recording, source.Uses, source.Territory, source.LicenseId, source.LicenseIssuer, source.ConsentVersion, source.DecisionId, source.OperationId, source.OpenedAt);

    private static IEnumerable<Finding> CheckCredits(Attribution attribution) =>
        attribution.Sources.Where(static source => Owes(source, Duties.Credit)).SelectMany(source => CheckCredits(source, attribution.Credits));

    // What the register says counts, not what was left of it; where it says nothing, somebody has to be named all the same.
    private static IEnumerable<Finding> CheckCredits(AttributionSource source, IReadOnlyList<AttributionCredit> credits)
    {
        if (string.IsNullOrWhiteSpace(source.Title))
        {
            yield return CreditMissing.Title(source.Recording);
        }

        string[] credited = [.. credits.Where(credit => credit.Recording == source.Recording && credit.Ai != AiContribution.All).Select(static credit => credit.Name)];
        string[] owed = [.. (source.Audio!.Description?.Artists ?? []).Where(static artist => !string.IsNullOrWhiteSpace(artist))];
        if (owed.Length == 0 && credited.Length == 0)
        {
            yield return CreditMissing.Everybody(source.Recording);
        }

        foreach (string artist in owed.Except(credited, StringComparer.Ordinal))
        {
            yield return CreditMissing.Artist(source.Recording, artist);
        }
    }

    private static IEnumerable<Finding> CheckDisclosure(Attribution attribution)
    {
        ModelVersion? opened = attribution.Sources.Select(static source => source.Audio?.Request.Model).FirstOrDefault(static model => model is not null);
        bool saysAi = attribution.Origin is OutputOrigin.Enhanced or OutputOrigin.Composite or OutputOrigin.Generated;
        if (attribution.Model != opened)
        {
            yield return AiNotDisclosed.OtherModel(opened, attribution.Model);
        }
        else if (opened is not null && !saysAi)
        {
            yield return AiNotDisclosed.Hidden(opened, attribution.Origin);
        }
        else if (opened is null && (attribution.Origin != OutputOrigin.Human || attribution.Credits.Any(credit => credit.Ai != AiContribution.None && !IsOfSource(credit, attribution))))
        {
            yield return AiNotDisclosed.Unsaid(attribution.Origin);
        }

        if (opened is not null && attribution.Origin is not (OutputOrigin.Composite or OutputOrigin.Generated) && attribution.Sources.FirstOrDefault(static source => Owes(source, Duties.MarkAi)) is { } owing)
        {
            yield return AiNotDisclosed.Owed(owing.Recording, attribution.Origin);
        }
    }

    // A recording that is used may contain AI, whatever the output is made with.
    private static bool IsOfSource(AttributionCredit credit, Attribution attribution) => attribution.Sources.Any(source => source.Recording == credit.Recording);

    private static bool Owes(AttributionSource source, Duties duty) => source.Audio?.Duties.HasFlag(duty) ?? false;
}
