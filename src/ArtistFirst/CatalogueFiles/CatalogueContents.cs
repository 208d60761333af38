namespace ArtistFirst;

/// <summary>Brings together what a scan found: one file for each recording, or the reason why there is none.</summary>
internal sealed class CatalogueContents(List<CatalogueProblem> problems)
{
    private readonly Dictionary<Isrc, CatalogueEntry> _entries = [];
    private readonly Dictionary<string, CatalogueFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogueFile> _indexed = new(RealPaths.Comparer);

    /// <summary>Adds a file that the index file names. Before all others.</summary>
    public void AddIndexed(CatalogueFile file)
    {
        if (file.Problem is not null)
        {
            Refuse(file.Recording, file.Name, file.Problem);
        }
        else if (_indexed.TryGetValue(file.Path, out CatalogueFile? other) && other.Recording != file.Recording)
        {
            // Else the license for one recording would open another.
            string message = $"is given for two recordings, {other.Recording} and {file.Recording}, by the index file. One file is one recording: correct one of the lines";
            Refuse(other.Recording, file.Name, message);
            Refuse(file.Recording, file.Name, message);
        }
        else
        {
            _indexed[file.Path] = file;
            Claim(file);
        }
    }

    /// <summary>Adds a file by its name and tags.</summary>
    public void Add(CatalogueFile file)
    {
        _files[file.Name] = file;
        if (file.Problem is not null)
        {
            problems.Add(new CatalogueProblem(file.Name, file.Problem));
        }
        else if (!_entries.TryGetValue(file.Recording, out CatalogueEntry? entry) || !entry.IsIndexed)
        {
            Claim(file);
        }
    }

    public CatalogueIndex ToIndex(string fingerprint, long scannedAt) => new(_entries, _files, problems, fingerprint, scannedAt);

    private void Claim(CatalogueFile file)
    {
        if (!_entries.TryGetValue(file.Recording, out CatalogueEntry? entry))
        {
            _entries[file.Recording] = new CatalogueEntry(file, file.Name, null, file.IsIndexed);
        }
        else if (entry.File is null || !RealPaths.Comparer.Equals(entry.File.Path, file.Path))
        {
            // A link beside its target is one file. Two files could be two masterings, and no one could say which one was licensed and which one was used.
            string message = $"Two files claim the recording {file.Recording}: '{entry.Name}' and '{file.Name}'. Remove one, or name the right one in catalogue.json";
            _entries[file.Recording] = entry with { File = null, Refusal = message };
            problems.Add(new CatalogueProblem(file.Name, message));
        }
    }

    private void Refuse(Isrc recording, string name, string problem)
    {
        _entries[recording] = new CatalogueEntry(null, name, $"The file of the recording {recording}, '{name}', {problem}", IsIndexed: true);
        problems.Add(new CatalogueProblem(name, problem));
    }
}
