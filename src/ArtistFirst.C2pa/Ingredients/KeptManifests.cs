namespace ArtistFirst.C2pa;

/// <summary>The manifests of ingredients, which go into the new store byte for byte and before its own (C2PA 2.2 §11.1.4.5).</summary>
internal static class KeptManifests
{
    /// <summary>Collects them, each once, the parent's first.</summary>
    /// <param name="draft">Has the ingredients.</param>
    /// <param name="source">What was found in the file that is signed; null where it has no manifest.</param>
    /// <exception cref="ArgumentException">Two manifests of one name differ.</exception>
    public static IReadOnlyList<Manifest> Of(ManifestDraft draft, ValidationReport? source)
    {
        var byLabel = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        var kept = new List<Manifest>();
        IEnumerable<ManifestStore> stores = draft.Assertions.OfType<IngredientAssertion>()
            .OrderBy(static ingredient => ingredient.Relationship != IngredientRelationship.ParentOf)
            .Select(ingredient => ingredient.CredentialsIn(source)?.Store)
            .OfType<ManifestStore>();
        foreach (Manifest manifest in stores.SelectMany(static store => store.Manifests))
        {
            if (byLabel.TryAdd(manifest.Label, manifest))
            {
                kept.Add(manifest);
            }
            else if (!manifest.Box.Encoded.Span.SequenceEqual(byLabel[manifest.Label].Box.Encoded.Span))
            {
                throw new ArgumentException($"Two ingredients have different manifests of the name '{manifest.Label}', and one store cannot keep both: leave the credentials of one of them out.", nameof(draft));
            }
        }

        return kept;
    }
}
