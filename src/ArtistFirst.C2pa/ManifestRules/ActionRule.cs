namespace ArtistFirst.C2pa;

/// <summary>What a single action needs (C2PA 2.2 §15.10.3.2.2).</summary>
internal static class ActionRule
{
    private const string Repackaged = "c2pa.repackaged";
    private const string Redacted = "c2pa.redacted";
    private const string Translated = "c2pa.translated";
    private const string Watermarked = "c2pa.watermarked";
    private const string BoundWatermark = "c2pa.watermarked.bound";

    public static void Check(RecordedAction action, string url, Manifest manifest, ManifestStore store, StatusLog log)
    {
        ActionParameters? parameters = action.Parameters;
        switch (action.Name)
        {
            case "":
                log.Add(StatusCodes.ActionMalformed, "An action has a name; this one's is empty.", url);
                break;
            case ActionNames.Created when action.SourceType is null:
                log.Add(StatusCodes.ActionMalformed, $"{ActionNames.Created} says how the asset came to be, in digitalSourceType; this one does not.", url);
                break;
            case ActionNames.Opened:
                Need(action, parameters?.Ingredients, IngredientRelationship.ParentOf, url, manifest, log);
                break;
            case ActionNames.Placed or ActionNames.Removed:
                Need(action, parameters?.Ingredients, IngredientRelationship.ComponentOf, url, manifest, log);
                break;
            case ActionNames.Transcoded or Repackaged when parameters?.Ingredients is { } ingredients:
                Need(action, ingredients, IngredientRelationship.ParentOf, url, manifest, log);
                break;
            case Translated when string.IsNullOrEmpty(parameters?.SourceLanguage) || string.IsNullOrEmpty(parameters.TargetLanguage):
                log.Add(StatusCodes.ActionMalformed, $"{Translated} says from which language into which; this one does not.", url);
                break;
            case Redacted when parameters is not null:
                CheckRedaction(parameters.Redacted, url, store, log);
                break;
            case Watermarked or BoundWatermark when !manifest.Assertions.Any(static assertion => AssertionLabels.Is(assertion.Label, AssertionLabels.SoftBinding)):
                log.Add(StatusCodes.ActionSoftBindingMissing, $"{action.Name} needs an assertion {AssertionLabels.SoftBinding} that tells how to find the watermark.", url);
                break;
        }
    }

    private static void Need(RecordedAction action, IReadOnlyList<string>? urls, IngredientRelationship relationship, string url, Manifest manifest, StatusLog log)
    {
        if (urls?.Any(ingredient => Leads(ingredient, relationship, manifest)) != true)
        {
            log.Add(StatusCodes.ActionIngredientMismatch, $"{Shown.Of(action.Name)} names an ingredient of this manifest that is {relationship} the asset; this one does not.", url);
        }
    }

    private static bool Leads(string url, IngredientRelationship relationship, Manifest manifest) =>
        JumbfUri.TryParse(url)?.In(manifest.Label) is { } uri
        && manifest.Ingredients.Any(ingredient => ingredient.Relationship == relationship && string.Equals(ingredient.Url, uri.ToString(), StringComparison.Ordinal));

    private static void CheckRedaction(string? redacted, string url, ManifestStore store, StatusLog log)
    {
        JumbfUri? uri = redacted is null ? null : JumbfUri.TryParse(redacted);
        if (uri is not { Manifest: { } label, Path: [_, var assertion] } || store.Find(label) is not { } manifest)
        {
            log.Add(StatusCodes.ActionRedactionMismatch, "A redaction names an assertion of an ingredient's manifest; this one names none.", url);
        }
        else if (!manifest.Claim.Assertions.Any(declared => JumbfUri.TryParse(declared.Url)?.Path is [_, var name] && string.Equals(name, assertion, StringComparison.Ordinal)))
        {
            log.Add(StatusCodes.AssertionNotRedacted, $"'{Shown.Of(assertion)}' was never in the manifest in which it is said to be redacted.", url);
        }
    }
}
