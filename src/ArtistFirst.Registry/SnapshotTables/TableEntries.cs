namespace ArtistFirst.Registry;

/// <summary>
/// The entries of a table in the order of their mixed keys. Gathered in buckets of neighbouring keys, so that sorting needs no second copy and works in the cache.
/// </summary>
/// <param name="hasEvidence">Whether there are numbers of evidence to keep.</param>
internal sealed class TableEntries(bool hasEvidence)
{
    private readonly TableBucket[] _buckets = [.. Enumerable.Range(0, TableBucket.Buckets).Select(start => new TableBucket((ulong)start << TableBucket.StartShift, hasEvidence))];

    public long Count { get; private set; }

    /// <summary>Adds an entry.</summary>
    /// <exception cref="InvalidOperationException">Its policy has a number that no table can name.</exception>
    public void Add(in TableEntry entry)
    {
        _buckets[TableBucket.Of(entry.Mixed)].Add(entry);
        Count++;
    }

    /// <summary>Adds the entries of a page.</summary>
    /// <param name="entries">The entries in the order of their buckets.</param>
    /// <param name="ends">Where those of each bucket end.</param>
    /// <exception cref="InvalidOperationException">A policy has a number that no table can name.</exception>
    public void Add(ReadOnlySpan<TableEntry> entries, ReadOnlySpan<int> ends)
    {
        int start = 0;
        for (int bucket = 0; bucket < ends.Length; bucket++)
        {
            foreach (ref readonly TableEntry entry in entries[start..ends[bucket]])
            {
                _buckets[bucket].Add(entry);
            }

            start = ends[bucket];
        }

        Count += entries.Length;
    }

    /// <summary>Puts the entries into order.</summary>
    /// <exception cref="InvalidOperationException">A recording came twice.</exception>
    public void Sort()
    {
        int twice = 0;
        Parallel.ForEach(_buckets, bucket =>
        {
            if (!bucket.Sort())
            {
                Volatile.Write(ref twice, 1);
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
        TableEntries again = new(hasEvidence);
        foreach (TableBucket bucket in _buckets)
        {
            for (int place = 0; place < bucket.Count; place++)
            {
                TableEntry entry = bucket[place];
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
    /// <param name="visitor">Told the slot and the displacement of each entry, in the order of slots.</param>
    /// <returns>Whether no entry stands too far from its line.</returns>
    public bool Sweep<T>(SlotShape shape, ref T visitor)
        where T : struct, ISlotVisitor
    {
        long next = 0;
        foreach (TableBucket bucket in _buckets)
        {
            for (int i = 0; i < bucket.Count; i++)
            {
                TableEntry entry = bucket[i];
                long line = shape.LineOf(entry.Mixed);
                next = Math.Max(next, line * SlotShape.SlotsOfLine);
                long displacement = (next / SlotShape.SlotsOfLine) - line;
                if (displacement > SlotShape.FarthestLine)
                {
                    return false;
                }

                visitor.Visit(next, (int)displacement, entry);
                next++;
            }
        }

        return true;
    }
}
