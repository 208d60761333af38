namespace ArtistFirst.Cli;

/// <summary>The recordings of a grant, as a terms file has them: in exactly one of four ways.</summary>
internal sealed record RecordingsFile
{
    public IReadOnlyList<Isrc>? Isrc { get; set; }

    public IReadOnlyList<CatalogueId>? Catalogue { get; set; }

    public IReadOnlyList<PartyId>? Label { get; set; }

    /// <summary>A text file with one ISRC a line, relative to the terms file.</summary>
    public string? File { get; set; }

    public async Task<RecordingScope> ToScopeAsync(string folder, CancellationToken cancellationToken)
    {
        int ways = new object?[] { Isrc, Catalogue, Label, File }.Count(way => way is not null);
        return this switch
        {
            _ when ways != 1 => throw new FormatException($"Expected exactly one of isrc, catalogue, label and file in recordings; {ways} came."),
            { Isrc: { } recordings } => RecordingScope.Of(recordings),
            { Catalogue: { } catalogues } => RecordingScope.Of(catalogues),
            { Label: { } labels } => RecordingScope.Of(labels),
            _ => RecordingScope.Of(await ReadAsync(Path.Combine(folder, File!), cancellationToken).ConfigureAwait(false)),
        };
    }

    private static async Task<List<Isrc>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        List<Isrc> recordings = [];
        int number = 0;
        await foreach (string line in System.IO.File.ReadLinesAsync(path, cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (line.AsSpan().Trim().Length > 0)
            {
                recordings.Add(ArtistFirst.Isrc.TryParse(line.AsSpan().Trim(), out Isrc isrc)
                    ? isrc
                    : throw new FormatException($"Expected one ISRC a line in '{path}', such as GBAYE0601498; line {number} is none."));
            }
        }

        return recordings;
    }
}
