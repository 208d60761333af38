using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>An attribution in the words of C2PA: what was done, an ingredient for each source, credits, training choices, and our own assertion with licenses, consents and weights.</summary>
internal static class AttributionManifest
{
    public static ManifestDraft Draft(Attribution attribution, Sha256Hash audio, GeneratorInfo product, DateTimeOffset at)
    {
        IngredientAssertion[] ingredients = [.. attribution.Sources.Select(source => Ingredient(source, IsParent(source, attribution)))];
        return new ManifestDraft
        {
            Generator = product,
            Title = attribution.Title,
            Assertions =
            [
                new ActionsAssertion([.. Actions(attribution, ingredients, at)]),
                .. ingredients,
                CreditMetadata.Of(attribution),
                new TrainingMiningAssertion
                {
                    GenerativeTraining = attribution.Training.GenerativeTraining,
                    Training = attribution.Training.Training,
                    Inference = attribution.Training.Inference,
                    DataMining = attribution.Training.DataMining,
                },
                CustomAssertion.FromJson(AttributionDocument.Label, JsonSerializer.SerializeToUtf8Bytes(AttributionDocument.Of(attribution, audio), AttributionJson.Default.AttributionDocument)),
            ],
        };
    }

    private static IEnumerable<ManifestAction> Actions(Attribution attribution, IngredientAssertion[] ingredients, DateTimeOffset at)
    {
        GeneratorInfo? model = attribution.Model is { } version ? new GeneratorInfo(version.Name, version.Version) : null;
        IngredientAssertion[] Of(IngredientRelationship relationship) => [.. ingredients.Where(ingredient => ingredient.Relationship == relationship)];
        if (Of(IngredientRelationship.ParentOf) is [var parent])
        {
            yield return new ManifestAction { Name = ActionNames.Opened, Ingredients = [parent] };
            yield return new ManifestAction { Name = ActionNames.Edited, SourceType = DigitalSourceType.AlgorithmicallyEnhanced, When = at, SoftwareAgent = model, Ingredients = Of(IngredientRelationship.InputTo) };
            yield break;
        }

        IngredientAssertion[] components = Of(IngredientRelationship.ComponentOf);
        yield return new ManifestAction
        {
            Name = ActionNames.Created,
            SourceType = SourceType(attribution.Origin, components.Length > 0),
            When = at,
            SoftwareAgent = model,
            Ingredients = Of(IngredientRelationship.InputTo),
            Description = DisclosureText.Of(attribution),
        };
        if (components.Length > 0)
        {
            yield return new ManifestAction { Name = ActionNames.Placed, SourceType = DigitalSourceType.DigitalCapture, When = at, Ingredients = components };
        }
    }

    private static DigitalSourceType SourceType(OutputOrigin origin, bool hasComponents) => origin switch
    {
        OutputOrigin.Generated => DigitalSourceType.TrainedAlgorithmicMedia,
        OutputOrigin.Composite => DigitalSourceType.CompositeWithTrainedAlgorithmicMedia,
        OutputOrigin.Enhanced => DigitalSourceType.AlgorithmicallyEnhanced,
        _ => hasComponents ? DigitalSourceType.Composite : DigitalSourceType.DigitalCreation,
    };

    // What was only edited is still that recording: C2PA calls it the parent.
    private static bool IsParent(AttributionSource source, Attribution attribution) =>
        attribution.Origin == OutputOrigin.Enhanced && source.Role == SourceRole.Component && attribution.Sources.Count(static other => other.Role == SourceRole.Component) == 1;

    private static IngredientAssertion Ingredient(AttributionSource source, bool isParent) => new(source.Role switch
    {
        SourceRole.Component => isParent ? IngredientRelationship.ParentOf : IngredientRelationship.ComponentOf,
        _ => IngredientRelationship.InputTo,
    })
    {
        Title = source.Title,
        InstanceId = $"urn:isrc:{source.Recording}",
        Description = source.Artists.Count == 0 ? null : $"By {string.Join(", ", source.Artists)}",
        InformationalUri = source.Original,
    };
}
