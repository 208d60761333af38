namespace ArtistFirst;

/// <summary>The yes was given for other models or versions.</summary>
internal static class ModelNotGranted
{
    public static readonly FindingRule Rule = new(2030, "The grant of a party does not cover the model");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} said yes for {string.Join(", ", grant.Reach.Models)}, not for {question.Model?.ToString() ?? "a request that names no model"} ({question.Cite(grant)}). A new version of a model needs a yes that covers it.");
}
