namespace ArtistFirst.C2pa.Tests;

/// <summary>Manifests to embed.</summary>
internal static class SomeDrafts
{
    public static readonly GeneratorInfo Studio = new("North Studio", "1.0");

    public static ManifestAction Created { get; } = new() { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia };

    public static ManifestSigner Signer { get; } = new(SomeCertificates.Key, SomeCertificates.Development.Chain, SomeCertificates.Clock);

    public static ManifestEmbedder Embedder { get; } = new(Signer);

    /// <summary>A draft that goes on from the file that is signed, and what else is given.</summary>
    public static ManifestDraft Reopened(params Assertion[] more) => ReopenedFrom(new IngredientAssertion(IngredientRelationship.ParentOf), more);

    public static ManifestDraft ReopenedFrom(IngredientAssertion parent, params Assertion[] more) =>
        new() { Generator = Studio, Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Opened, Ingredients = [parent] }), parent, .. more] };

    /// <summary>A draft with an action and what else is given.</summary>
    public static ManifestDraft Draft(params Assertion[] more) => new() { Generator = Studio, Assertions = [new ActionsAssertion(Created), .. more] };
}
