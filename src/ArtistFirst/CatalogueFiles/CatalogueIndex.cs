namespace ArtistFirst;

/// <summary>What one scan found. Immutable.</summary>
internal sealed class CatalogueIndex
{
    private const int MaxProblems = 1000;

    private readonly Dictionary<Isrc, CatalogueEntry> _entries;
    private readonly Dictionary<string, CatalogueFile> _files;

    public CatalogueIndex(Dictionary<Isrc, CatalogueEntry> entries, Dictionary<string, CatalogueFile> files, IEnumerable<CatalogueProblem> problems, string fingerprint, long scannedAt)
    {
        _entries = entries;
        _files = files;
        Problems = [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).Take(MaxProblems)];
        RecordingCount = entries.Values.Count(entry => entry.File is not null);
        Fingerprint = fingerprint;
        ScannedAt = scannedAt;
    }

    public IReadOnlyList<CatalogueProblem> Problems { get; }

    public int RecordingCount { get; }

    /// <summary>Which index file the scan has read.</summary>
    public string Fingerprint { get; }

    /// <summary>When the scan was done, as a timestamp of the catalogue's TimeProvider.</summary>
    public long ScannedAt { get; }

    /// <summary>What is known of a file by name and tags, where it has not changed since.</summary>
    public CatalogueFile? FindUnchanged(string name, string path, FileStamp stamp) =>
        _files.TryGetValue(name, out CatalogueFile? file) && file.Stamp == stamp && string.Equals(file.Path, path, StringComparison.Ordinal) && !file.MayRecover ? file : null;

    /// <summary>The file of a recording; null where there is none, or where what lies there now is not what was indexed.</summary>
    /// <exception cref="InvalidDataException">The index file names a file that is no audio.</exception>
    public async Task<FileStream?> TryOpenAsync(Isrc recording, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(recording, out CatalogueEntry? entry) || entry.File is not { } file)
        {
            return null;
        }

        FileStream? stream = null;
        try
        {
            // A pipe in its place has no length, and opening it would wait for whoever writes to it.
            stream = new FileInfo(file.Path).Length > 0 ? CatalogueFile.Open(file.Path) : null;
            if (stream is not null && await IsStillAsync(file, stream, cancellationToken).ConfigureAwait(false))
            {
                return Interlocked.Exchange(ref stream, null);
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Moved away since: as if it had not been found.
        }
        finally
        {
            if (stream is not null)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }

        return null;
    }

    /// <summary>Why a recording cannot be opened.</summary>
    public Exception Refuse(Isrc recording, string folder)
    {
        if (_entries.TryGetValue(recording, out CatalogueEntry? entry) && entry.Refusal is { } refusal)
        {
            return new InvalidDataException($"{refusal}.");
        }

        return new FileNotFoundException(
            $"No file in '{folder}' holds the recording {recording}. Put the code into the file's name or its ISRC tag, or name the file in catalogue.json.{DescribeProblems(recording.ToString())}");
    }

    // Most telling is the file that the code occurs in.
    private string DescribeProblems(string code)
    {
        CatalogueProblem? telling = Problems.FirstOrDefault(problem => problem.ToString().Contains(code, StringComparison.Ordinal));
        telling ??= Problems.Count > 0 ? Problems[0] : null;
        return telling is null ? string.Empty : $" Files that could not be used: {Problems.Count}, see Problems; one of them is {telling}.";
    }

    // What is open is judged, not what the path may lead to by now: between indexing and opening someone may have put a link, or another file, in its place.
    private static async Task<bool> IsStillAsync(CatalogueFile file, FileStream stream, CancellationToken cancellationToken)
    {
        if (!OpenedPath.Matches(stream, file.Path))
        {
            return false;
        }

        var stamp = FileStamp.Of(stream.SafeFileHandle);
        if (file.IsIndexed)
        {
            return await AudioSignature.IsAudioAsync(stream, cancellationToken).ConfigureAwait(false)
                ? true
                : throw new InvalidDataException($"The file of the recording {file.Recording}, '{file.Name}', is named by the index file and is no audio of a kind that is known. Correct the line.");
        }

        if (stamp == file.Stamp)
        {
            return true;
        }

        CatalogueFile now = await CatalogueFile.InspectAsync(file.Name, file.Path, stamp, stream, cancellationToken).ConfigureAwait(false);
        return now.Recording == file.Recording;
    }
}
