namespace ArtistFirst;

/// <summary>Finds where a path leads once every link on the way is followed. Folders that have been resolved are remembered, so an instance is for one scan.</summary>
internal sealed class RealPaths
{
    /// <summary>Links followed on the way to one file; Linux stops at 40 too.</summary>
    private const int MaxLinks = 40;

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>How the file system compares names.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The path without links. It need not exist.</summary>
    /// <exception cref="IOException">The links go round in a circle, or there are too many.</exception>
    public string Resolve(string path) => Resolve(Path.GetFullPath(path), MaxLinks);

    /// <summary>Whether a path without links lies below a folder without links.</summary>
    public static bool IsInside(string path, string folder)
    {
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Length > prefix.Length && Comparer.Equals(path[..prefix.Length], prefix);
    }

    private string Resolve(string path, int linksLeft)
    {
        string? parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        if (!_folders.TryGetValue(parent, out string? folder))
        {
            folder = Resolve(parent, linksLeft);
            _folders[parent] = folder;
        }

        string place = Path.Join(folder, Path.GetFileName(path));
        if (new FileInfo(place).LinkTarget is not { } target)
        {
            return place;
        }

        return linksLeft > 0
            ? Resolve(Path.GetFullPath(target, folder), linksLeft - 1)
            : throw new IOException($"Expected at most {MaxLinks} links on the way to a file, got more at '{place}'.");
    }
}
