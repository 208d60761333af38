namespace ArtistFirst;

/// <summary>Tells at each opening whether the index file still is the one that the last scan has read. Thread-safe.</summary>
internal sealed class CatalogueIndexWatch(string folder)
{
    private readonly Lock _lock = new();
    private readonly ChangeWatch<string> _watch = new();
    private string? _seen;

    /// <summary>Whether the index file has the bytes that a scan has read. One that cannot be read, or that there are two of, has not.</summary>
    /// <param name="fingerprint">What the scan has read.</param>
    public bool IsStill(string fingerprint)
    {
        lock (_lock)
        {
            if (_watch.HasChanged(Look()))
            {
                _seen = Read();
            }

            return string.Equals(_seen, fingerprint, StringComparison.Ordinal);
        }
    }

    private string? Read()
    {
        try
        {
            var paths = new RealPaths();
            return CatalogueIndexFile.Read(paths.Resolve(folder), paths).Fingerprint;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _watch.Forget();
            return null;
        }
    }

    /// <summary>Where the links lead, lengths and times of change: mounted configuration turns a link, which may leave the other two as they were.</summary>
    private string Look()
    {
        try
        {
            var paths = new RealPaths();
            string root = paths.Resolve(folder);
            return string.Join('\n', CatalogueIndexFile.Names.Select(name => new FileInfo(paths.Resolve(Path.Join(root, name))))
                .Select(file => file.Exists ? $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}" : string.Empty));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
