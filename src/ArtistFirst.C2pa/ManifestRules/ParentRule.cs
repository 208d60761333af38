namespace ArtistFirst.C2pa;

/// <summary>An asset has at most one parent. An update has one, and says nothing that would change the asset (C2PA 2.2 §11.2.3, §15.10.1.2).</summary>
internal static class ParentRule
{
    private static readonly string[] UpdateActions = ["c2pa.edited.metadata", ActionNames.Opened, ActionNames.Published, "c2pa.redacted"];

    public static void Check(Manifest manifest, StatusLog log)
    {
        int parents = manifest.Ingredients.Count(static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf);
        if (!manifest.IsUpdate)
        {
            if (parents > 1)
            {
                log.Add(StatusCodes.ManifestMultipleParents, $"An asset is an edited version of at most one other; {parents} are named.", manifest.Url);
            }

            return;
        }

        if (parents != 1)
        {
            log.Add(parents == 0 ? StatusCodes.ManifestUpdateWrongParents : StatusCodes.ManifestUpdateInvalid, $"An update has one parent, the manifest that it updates; {parents} are named.", manifest.Url);
        }

        if (manifest.Actions.FirstOrDefault(static action => !UpdateActions.Contains(action.Name, StringComparer.Ordinal)) is { } action)
        {
            log.Add(StatusCodes.ManifestUpdateInvalid, $"An update cannot have the action '{Shown.Of(action.Name)}', which changes the asset.", manifest.Url);
        }

        if (manifest.Assertions.FirstOrDefault(static assertion => IsForbidden(assertion.Label)) is { } assertion)
        {
            log.Add(StatusCodes.ManifestUpdateInvalid, $"An update cannot have the assertion '{Shown.Of(assertion.Label)}': the asset is bound by the manifest that is updated.", manifest.Url);
        }
    }

    private static bool IsForbidden(string label) =>
        label.StartsWith("c2pa.hash.", StringComparison.Ordinal) || label.StartsWith(AssertionLabels.ClaimThumbnail, StringComparison.Ordinal);
}
