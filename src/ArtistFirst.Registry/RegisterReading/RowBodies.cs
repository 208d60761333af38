namespace ArtistFirst.Registry;

/// <summary>Where descriptions are read from: as they are, or as they were.</summary>
internal abstract class RowBodies
{
    /// <summary>The texts of rows by their keys. Rows that are not there are left out.</summary>
    public abstract Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
