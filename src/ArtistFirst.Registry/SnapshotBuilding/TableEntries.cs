using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// The entries of a table in the order of their mixed keys. Gathered in buckets of neighbouring keys, so that sorting needs no second copy and works in the cache.
/// </summary>
internal sealed class TableEntries
{
    private const int BucketBits = 12;

    private readonly List<TableEntry>[] _buckets = [.. Enumerable.Range(0, 1 << BucketBits).Select(static _ => new List<TableEntry>())];

    public long Count { get; private set; }

    public void Add(in TableEntry entry)
    {
        _buckets[entry.Mixed >> (KeyMix.Bits - BucketBits)].Add(entry);
        Count++;
    }

    /// <summary>Puts the entries into order.</summary>
    /// <exception cref="InvalidOperationException">A recording came twice.</exception>
    public void Sort()
    {
        int twice = 0;
        Parallel.ForEach(_buckets, bucket =>
        {
            Span<TableEntry> entries = CollectionsMarshal.AsSpan(bucket);
            entries.Sort();
            for (int i = 1; i < entries.Length; i++)
            {
                if (entries[i].Mixed == entries[i - 1].Mixed)
                {
                    Volatile.Write(ref twice, 1);
                }
            }
        });
        if (twice != 0)
        {
            throw new InvalidOperationException("Expected each recording once, in one page; one came twice.");
        }
    }

    /// <summary>The entries with other constants.</summary>
    public TableEntries MixedAgain(KeyMix before, KeyMix after)
    {
        TableEntries again = new();
        foreach (List<TableEntry> bucket in _buckets)
        {
            foreach (TableEntry entry in bucket)
            {
                again.Add(entry with { Mixed = after.Mix(before.Unmix(entry.Mixed)) });
            }
        }

        return again;
    }

    /// <summary>
    /// One sweep over the sorted entries: each stands in the first free slot from its own line on. That layout follows from the set of recordings alone, in
    /// whatever order they came.
    /// </summary>
    /// <param name="shape">The table.</param>
    /// <param name="place">Told the slot and the displacement of each entry, in the order of slots.</param>
    /// <returns>Whether no entry stands too far from its line.</returns>
    public bool Sweep(SlotShape shape, Action<long, int, TableEntry> place)
    {
        long next = 0;
        foreach (List<TableEntry> bucket in _buckets)
        {
            foreach (ref readonly TableEntry entry in CollectionsMarshal.AsSpan(bucket))
            {
                long line = shape.LineOf(entry.Mixed);
                next = Math.Max(next, line * SlotShape.SlotsOfLine);
                long displacement = (next / SlotShape.SlotsOfLine) - line;
                if (displacement > SlotShape.FarthestLine)
                {
                    return false;
                }

                place(next, (int)displacement, entry);
                next++;
            }
        }

        return true;
    }
}
