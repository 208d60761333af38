using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>An attribution in the words of C2PA: what was done, an ingredient for each source, credits, training choices, and our own assertion with licenses, consents and weights.</summary>
internal static class AttributionManifest
{
    /// <summary>Makes the draft.</summary>
    /// <param name="attribution">What it says.</param>
    /// <param name="audio">The hash of the output's audio.</param>
    /// <param name="product">What stamps.</param>
    /// <param name="at">When.</param>
    /// <param name="signed">What was found in the output, where somebody had signed it already; null where nobody had.</param>
    public static ManifestDraft Draft(Attribution attribution, Sha256Hash audio, GeneratorInfo product, DateTimeOffset at, ValidationReport? signed = null)
    {
        IngredientAssertion[] ingredients = [.. attribution.Sources.Select(source => Ingredient(source, signed is null && IsParent(source, attribution)))];
        if (signed is not null)
        {
            // An asset has one parent (C2PA 2.2 §18.15.3), and its manifests are kept with it (§11.1.4.5): the output as it was signed before.
            ingredients = [new IngredientAssertion(IngredientRelationship.ParentOf) { Title = signed.ActiveManifest?.Title ?? attribution.Title, Credentials = signed }, .. ingredients];
        }

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
        IngredientAssertion? parent = Of(IngredientRelationship.ParentOf).SingleOrDefault();
        if (parent is not null)
        {
            yield return new ManifestAction { Name = ActionNames.Opened, Ingredients = [parent] };
        }

        IngredientAssertion[] components = Of(IngredientRelationship.ComponentOf);
        yield return new ManifestAction
        {
            Name = parent is null ? ActionNames.Created : ActionNames.Edited,
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
