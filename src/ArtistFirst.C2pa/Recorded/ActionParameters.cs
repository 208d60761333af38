namespace ArtistFirst.C2pa;

/// <summary>The parameters of an action that rules are about (C2PA 2.2 §18.14.4.7).</summary>
/// <param name="Ingredients">The JUMBF URIs of its ingredients; null where it has no such parameter.</param>
/// <param name="Redacted">The JUMBF URI of what was redacted.</param>
/// <param name="SourceLanguage">What was translated from.</param>
/// <param name="TargetLanguage">What was translated to.</param>
internal sealed record ActionParameters(IReadOnlyList<string>? Ingredients, string? Redacted, string? SourceLanguage, string? TargetLanguage)
{
    public static ActionParameters Read(CborItem map)
    {
        // Version 1 has one ingredient, version 2 several; the one counts where both are there.
        IReadOnlyList<string>? ingredients = map.FindHashedUri("ingredient") is { } one ? [one.Url] : map.FindHashedUris("ingredients")?.Select(static uri => uri.Url).ToArray();
        return new ActionParameters(ingredients, map.FindText("redacted"), map.FindText("sourceLanguage"), map.FindText("targetLanguage"));
    }
}
