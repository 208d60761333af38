namespace ArtistFirst.C2pa;

/// <summary>The actions and ingredients of a manifest, decoded once. What was redacted is left out.</summary>
/// <param name="Actions">The assertions of actions in the order of the store.</param>
/// <param name="Ingredients">The ingredients in the order of the store.</param>
internal sealed record DecodedAssertions(IReadOnlyList<DecodedAssertion<RecordedActions>> Actions, IReadOnlyList<DecodedAssertion<RecordedIngredient>> Ingredients)
{
    public static readonly DecodedAssertions None = new([], []);

    /// <summary>Decodes what there is.</summary>
    public static DecodedAssertions Of(IReadOnlyList<ManifestAssertion> assertions, CborItemReader items)
    {
        var actions = new List<DecodedAssertion<RecordedActions>>();
        var ingredients = new List<DecodedAssertion<RecordedIngredient>>();
        foreach (ManifestAssertion assertion in assertions.Where(static assertion => !IsRedacted(assertion)))
        {
            if (AssertionLabels.Is(assertion.Label, AssertionLabels.Actions))
            {
                actions.Add(DecodedAssertion<RecordedActions>.Of(assertion, () => RecordedActions.Read(items.Read(assertion.Content))));
            }
            else if (AssertionLabels.Is(assertion.Label, AssertionLabels.Ingredient, out int version))
            {
                ingredients.Add(DecodedAssertion<RecordedIngredient>.Of(assertion, () => IngredientReader.Read(items.Read(assertion.Content), assertion.Url, version)));
            }
        }

        return new DecodedAssertions(actions, ingredients);
    }

    // C2PA 2.2 §6.8: a redacted assertion is taken away, or nothing but zeros are left of it.
    public static bool IsRedacted(ManifestAssertion assertion) =>
        assertion.Format == AssertionFormat.Uuid || !assertion.Content.Span.ContainsAnyExcept((byte)0);
}
