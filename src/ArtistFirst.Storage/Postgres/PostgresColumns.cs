namespace ArtistFirst.Storage;

/// <summary>Entries as arrays, one for each of <see cref="StoredEntry.Columns"/>, in which many travel as one parameter each.</summary>
internal static class PostgresColumns
{
    public static object[] Of(IReadOnlyList<(UsageEntry Entry, byte[] Bytes)> entries) =>
    [
        All(entries, static added => added.Entry.Sequence),
        All(entries, static added => added.Entry.Event.OperationId.ToGuid()),
        All(entries, static added => (short)added.Entry.Event.Kind),
        All(entries, static added => MicrosecondClock.ToMicroseconds(added.Entry.RecordedAt)),
        All(entries, static added => added.Bytes),
        All(entries, static added => added.Entry.ChainHash.ToArray()),
    ];

    private static T[] All<T>(IReadOnlyList<(UsageEntry Entry, byte[] Bytes)> entries, Func<(UsageEntry Entry, byte[] Bytes), T> column)
    {
        var all = new T[entries.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = column(entries[i]);
        }

        return all;
    }
}
