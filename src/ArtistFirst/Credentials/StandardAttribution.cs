using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>An attribution from what C2PA and CAWG have words for: for files that others signed.</summary>
internal static class StandardAttribution
{
    private const string IsrcName = "urn:isrc:";

    public static Attribution Of(Manifest manifest)
    {
        RecordedMetadata metadata = RecordedMetadata.Of(manifest.Assertions);
        return new Attribution
        {
            Title = manifest.Title ?? metadata.Title,
            Artists = metadata.Creators,
            Origin = manifest.Actions.Select(static action => OriginOf(action.SourceType)).DefaultIfEmpty().Max(),
            Sources = [.. manifest.Ingredients.Select(SourceOf)],
            Credits =
            [
                .. metadata.Creators.Select(static name => new AttributionCredit(name, CreditRole.Artist)),
                .. metadata.Composers.Select(static name => new AttributionCredit(name, CreditRole.Composer)),
            ],
            Training = manifest.Assertions.Select(TrainingMiningAssertion.TryRead).FirstOrDefault(static said => said is not null) is { } training ? Choices(training) : TrainingChoices.NotAllowed,
        };
    }

    // Of several actions, the one in which AI had the largest part tells how the whole came to be.
    private static OutputOrigin OriginOf(string? sourceType) => sourceType?[(sourceType.LastIndexOf('/') + 1)..] switch
    {
        "trainedAlgorithmicMedia" => OutputOrigin.Generated,
        "compositeWithTrainedAlgorithmicMedia" or "compositeSynthetic" => OutputOrigin.Composite,
        "algorithmicallyEnhanced" => OutputOrigin.Enhanced,
        "digitalCapture" or "digitalCreation" or "humanEdits" or "composite" or "compositeCapture" or "algorithmicMedia" => OutputOrigin.Human,
        _ => OutputOrigin.None,
    };

    private static AttributionSource SourceOf(RecordedIngredient ingredient) => new(
        ingredient.InstanceId is { } name && name.StartsWith(IsrcName, StringComparison.OrdinalIgnoreCase) && Isrc.TryParse(name.AsSpan(IsrcName.Length), out Isrc isrc) ? isrc : default)
    {
        Title = ingredient.Title,
        Role = ingredient.Relationship == IngredientRelationship.InputTo ? SourceRole.Input : SourceRole.Component,
        Original = Uri.TryCreate(ingredient.InformationalUri, UriKind.Absolute, out Uri? original) && original.Scheme is "http" or "https" ? original : null,
    };

    private static TrainingChoices Choices(TrainingMiningAssertion said) => new()
    {
        GenerativeTraining = said.GenerativeTraining ?? TrainingChoice.NotAllowed,
        Training = said.Training ?? TrainingChoice.NotAllowed,
        Inference = said.Inference ?? TrainingChoice.NotAllowed,
        DataMining = said.DataMining ?? TrainingChoice.NotAllowed,
    };
}
