using System.Reflection;

namespace ArtistFirst.Tests;

/// <summary>Where third-party test vectors lie: the folder that ARTISTFIRST_VECTORS names, else shared/vectors beside the checkout.</summary>
internal static class Vectors
{
    public static string RepositoryRoot { get; } = typeof(Vectors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    private static readonly string Folder = Environment.GetEnvironmentVariable("ARTISTFIRST_VECTORS")
        ?? Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "vectors"));

    /// <summary>The path of a vector file or folder. Where it is absent the calling test is skipped with the reason; under CI=true it fails.</summary>
    public static string Get(string relativePath)
    {
        string path = Path.Combine(Folder, relativePath);
        Prerequisite.Require(Path.Exists(path), $"The test vectors '{relativePath}' are not in '{Folder}'. Set ARTISTFIRST_VECTORS to the folder that holds them.");
        return path;
    }
}
