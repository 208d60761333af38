namespace ArtistFirst.Registry;

/// <summary>The rows of a table that have one key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Rows">The values of each.</param>
internal sealed record KeyedRows(string Key, List<object?[]> Rows);
