namespace ArtistFirst;

/// <summary>Walks the folder of a catalogue.</summary>
internal sealed class CatalogueFolder(string root, RealPaths paths, List<CatalogueProblem> problems)
{
    /// <summary>Folders inside folders.</summary>
    private const int MaxDepth = 64;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".wav", ".wave", ".bwf", ".rf64", ".w64", ".mp3", ".flac", ".m4a", ".m4b", ".mp4", ".aac", ".alac", ".aif", ".aiff", ".aifc", ".caf",
        ".ogg", ".oga", ".opus", ".wma", ".wv", ".ape", ".dsf", ".dff", ".au", ".snd", ".mka", ".tta",
    };

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Every file with an extension of audio: its name relative to the folder, its path without links, and its stamp, in the order of the names.</summary>
    public List<(string Name, string Path, FileStamp Stamp)> ListFiles(CancellationToken cancellationToken)
    {
        var files = new List<(string Name, string Path, FileStamp Stamp)>();
        var folders = new Stack<(string Path, int Depth)>();
        folders.Push((root, 0));
        while (folders.TryPop(out (string Path, int Depth) folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (FileSystemInfo entry in Enter(folder.Path, folder.Depth))
            {
                if (entry is DirectoryInfo)
                {
                    AddFolder(entry, folder.Depth + 1, folders);
                }
                else if (Extensions.Contains(entry.Extension) && Find((FileInfo)entry) is { } file)
                {
                    files.Add(file);
                }
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    /// <summary>A path relative to the folder, with forward slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private List<FileSystemInfo> Enter(string folder, int depth)
    {
        try
        {
            if (depth <= MaxDepth)
            {
                return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).Where(entry => !entry.Name.StartsWith('.'))];
            }

            Report(folder, $"lies more than {MaxDepth} folders deep and was not searched");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(folder, $"cannot be searched: {exception.Message}");
        }

        return [];
    }

    private void AddFolder(FileSystemInfo folder, int depth, Stack<(string Path, int Depth)> folders)
    {
        if (folder.LinkTarget is null)
        {
            folders.Push((folder.FullName, depth));
        }
        else
        {
            Report(folder.FullName, "is a link to a folder, which is not followed. Move the folder here, or make a catalogue of the other one");
        }
    }

    private (string Name, string Path, FileStamp Stamp)? Find(FileInfo file)
    {
        try
        {
            string path = file.LinkTarget is null ? file.FullName : paths.Resolve(file.FullName);
            if (RealPaths.IsInside(path, root))
            {
                return (NameOf(file.FullName), path, FileStamp.Of(new FileInfo(path)));
            }

            Report(file.FullName, "is a link that leads out of the catalogue's folder. Copy the file into the folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(file.FullName, $"cannot be found: {exception.Message}");
        }

        return null;
    }

    private void Report(string path, string message) => problems.Add(new CatalogueProblem(NameOf(path), message));
}
