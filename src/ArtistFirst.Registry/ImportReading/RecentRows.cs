namespace ArtistFirst.Registry;

/// <summary>
/// Which parties, works and recordings a file has named lately, so that what stands in each of its lines is not written each time. Bounded: what was
/// forgotten is written once more, which changes nothing.
/// </summary>
internal sealed class RecentRows
{
    private const int Most = 50_000;

    private readonly Dictionary<object, RegisterRow> _rows = [];

    /// <summary>Adds the row where the file has not said exactly this lately.</summary>
    /// <param name="key">What the row is about.</param>
    /// <param name="line">Its line.</param>
    /// <param name="row">The row.</param>
    /// <param name="items">Where to.</param>
    public void Add(object key, long line, RegisterRow row, List<ImportItem> items)
    {
        if (_rows.TryGetValue(key, out RegisterRow? former) && IsSame(former, row))
        {
            return;
        }

        if (_rows.Count >= Most)
        {
            _rows.Clear();
        }

        _rows[key] = row;
        items.Add(ImportItem.Of(line, row));
    }

    // Lists are compared by what is in them.
    private static bool IsSame(RegisterRow former, RegisterRow row) => (former, row) switch
    {
        (RecordingRow { Recording: var one }, RecordingRow { Recording: var other }) => one.Isrc == other.Isrc && string.Equals(one.Title, other.Title, StringComparison.Ordinal)
            && one.Vocals == other.Vocals && one.Artists.SequenceEqual(other.Artists, StringComparer.Ordinal) && one.Works.SequenceEqual(other.Works)
            && one.Catalogues.SequenceEqual(other.Catalogues) && one.Labels.SequenceEqual(other.Labels),
        (WorkRow { Work: var one }, WorkRow { Work: var other }) => one.Iswc == other.Iswc && string.Equals(one.Title, other.Title, StringComparison.Ordinal) && one.Catalogues.SequenceEqual(other.Catalogues),
        _ => former == row,
    };
}
