namespace ArtistFirst;

/// <summary>One scan of a catalogue's folder. Files that the former scan has seen and that have not changed since are not opened.</summary>
internal sealed class CatalogueScan(string folder, CatalogueIndex? former)
{
    private readonly RealPaths _paths = new();
    private readonly List<CatalogueProblem> _problems = [];

    /// <summary>Scans the folder.</summary>
    /// <param name="time">Says when the scan was done.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public async Task<CatalogueIndex> RunAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        string root = _paths.Resolve(folder);
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"Expected a folder of audio files at '{folder}', got nothing there. Make the folder, or give the catalogue another one.");
        }

        var contents = new CatalogueContents(_problems);
        var indexed = new HashSet<string>(RealPaths.Comparer);
        CatalogueIndexFile index = CatalogueIndexFile.Read(root, _paths);
        foreach (IndexedPath line in index.ReadLines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            CatalogueFile file = Find(root, line);
            indexed.Add(file.Path);
            contents.AddIndexed(file);
        }

        List<(string Name, string Path, FileStamp Stamp)> found = new CatalogueFolder(root, _paths, _problems).ListFiles(cancellationToken);
        found.RemoveAll(file => indexed.Contains(file.Path));
        var files = new CatalogueFile[found.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 8) };
        await Parallel.ForAsync(0, files.Length, parallel, async (i, ct) => files[i] = await InspectAsync(found[i], ct).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (CatalogueFile file in files)
        {
            contents.Add(file);
        }

        return contents.ToIndex(index.Fingerprint, time.GetTimestamp());
    }

    private async ValueTask<CatalogueFile> InspectAsync((string Name, string Path, FileStamp Stamp) file, CancellationToken cancellationToken) =>
        former?.FindUnchanged(file.Name, file.Path, file.Stamp) ?? await CatalogueFile.InspectAsync(file.Name, file.Path, file.Stamp, cancellationToken).ConfigureAwait(false);

    private CatalogueFile Find(string root, IndexedPath line)
    {
        string path = Path.Join(root, line.Name);
        try
        {
            path = _paths.Resolve(path);
            var file = new FileInfo(path);
            string? problem = RealPaths.IsInside(path, root) ? null : "is a link that leads out of the catalogue's folder. Copy the file into the folder";
            problem ??= file.Exists ? null : "is named by the index file and is not there";
            problem ??= file.Length > 0 ? null : "is empty";
            return new CatalogueFile(line.Name, path, problem is null ? FileStamp.Of(file) : default, line.Recording, problem, IsIndexed: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CatalogueFile(line.Name, path, default, line.Recording, $"cannot be found: {exception.Message}", IsIndexed: true);
        }
    }
}
