namespace ArtistFirst;

/// <summary>AF1044: the grant names other model versions.</summary>
internal static class ModelNotCovered
{
    public static readonly FindingRule Rule = new(1044, "The license does not cover the model version");

    public static Finding Found(in UseRequest request) => Rule.Found(
        $"Expected a grant for model {request.Model?.ToString() ?? "(none given)"}; the grant names other versions. Set Model to the version in use, or ask for a license that names it.");
}
