namespace ArtistFirst.C2pa;

/// <summary>The program behind a claim, in one line.</summary>
internal static class GeneratorText
{
    public static string Of(Claim claim) => claim.Generators.Count > 0 ? Of(claim.Generators[0]) : claim.GeneratorText ?? string.Empty;

    /// <summary>Name and version of a generator-info map; empty where it has no name.</summary>
    public static string Of(CborItem generator)
    {
        string name = generator.Find("name")?.Text ?? string.Empty;
        return generator.Find("version")?.Text is { Length: > 0 } version ? $"{name} {version}" : name;
    }
}
