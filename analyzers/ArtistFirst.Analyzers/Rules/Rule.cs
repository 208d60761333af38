namespace ArtistFirst.Analyzers;

/// <summary>Makes the descriptors of rules: one rule is one file, one page, one test.</summary>
internal static class Rule
{
    public const string Licensing = "ArtistFirst.Licensing";

    public const string Attribution = "ArtistFirst.Attribution";

    public const string Keys = "ArtistFirst.Keys";

    public const string Configuration = "ArtistFirst.Configuration";

    /// <summary>Where the page of a rule is.</summary>
    public static string PageOf(string id) => $"https://github.com/artistfirst/artistfirst-dotnet/blob/main/docs/findings/{id}.md";
}
