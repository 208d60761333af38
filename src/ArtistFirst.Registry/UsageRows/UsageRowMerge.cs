namespace ArtistFirst.Registry;

/// <summary>Brings sorted rows of several files together: one row for each key, in the order of the keys.</summary>
internal static class UsageRowMerge
{
    /// <summary>The rows, each with the readers that stand at its parts, in the order in which these were written; a reader's positions can be read until the next row is asked for.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IEnumerable<(UsageRow Row, List<UsageRowReader> Parts)> Of(IReadOnlyList<SpillFile> files)
    {
        PriorityQueue<UsageRowReader, (UsageRowKey Key, int File)> waiting = new(Comparer<(UsageRowKey Key, int File)>.Create(static (left, right) =>
            UsageRowKey.Compare(left.Key, right.Key) is not 0 and var order ? order : left.File.CompareTo(right.File)));
        Dictionary<UsageRowReader, int> places = [];
        for (int i = 0; i < files.Count; i++)
        {
            UsageRowReader reader = new(files[i], 0, files[i].Length);
            places.Add(reader, i);
            Advance(reader);
        }

        List<UsageRowReader> parts = [];
        while (waiting.TryDequeue(out UsageRowReader? first, out _))
        {
            UsageRow row = first.Row;
            parts.Add(first);
            while (waiting.TryPeek(out UsageRowReader? next, out _) && next.Row.Key.Equals(row.Key))
            {
                row.Add(next.Row);
                parts.Add(waiting.Dequeue());
            }

            yield return (row, parts);
            parts.ForEach(Advance);
            parts.Clear();
        }

        void Advance(UsageRowReader reader)
        {
            if (reader.MoveNext())
            {
                waiting.Enqueue(reader, (reader.Row.Key, places[reader]));
            }
        }
    }
}
