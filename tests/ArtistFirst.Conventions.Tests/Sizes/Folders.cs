namespace ArtistFirst.Conventions;

/// <summary>Folders that can be taken in at a glance, one level deep below a project.</summary>
internal static class Folders
{
    public const int MaximumFiles = 15;

    public static IEnumerable<string> Check(IEnumerable<string> paths)
    {
        string[] product = [.. paths.Where(Checkout.IsProduct)];
        foreach (IGrouping<string, string> folder in product.Where(Counts).GroupBy(FolderOf, StringComparer.Ordinal).Where(folder => folder.Count() > MaximumFiles))
        {
            yield return $"{folder.Key}: {folder.Count()} files, at most {MaximumFiles}";
        }

        foreach (string path in product.Where(path => path.Split('/').Length > 4))
        {
            yield return $"{path}: a folder inside a folder; folders go one level deep inside a project";
        }
    }

    // What a package manager writes and what every project must have says nothing about how the code is sorted.
    private static bool Counts(string path) =>
        !path.EndsWith(".csproj", StringComparison.Ordinal) && !path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];
}
