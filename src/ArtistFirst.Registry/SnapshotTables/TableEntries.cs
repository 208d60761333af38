using System.Collections.Concurrent;

namespace ArtistFirst.Registry;

/// <summary>The entries of a table while they are gathered, by several threads at once: each has a batch of its own, and hands over what is full.</summary>
/// <param name="hasEvidence">Whether there are numbers of evidence to keep.</param>
internal sealed class TableEntries(bool hasEvidence)
{
    private readonly ConcurrentBag<GatheredEntries> _batches = [];
    private readonly ConcurrentBag<EntryRun> _runs = [];
    private long _count;

    public long Count => Volatile.Read(ref _count);

    /// <summary>A batch to add to, for one thread until it gives it back.</summary>
    public GatheredEntries Take() => _batches.TryTake(out GatheredEntries? batch) ? batch : new GatheredEntries(hasEvidence);

    /// <summary>Adds an entry to a batch that was taken.</summary>
    /// <exception cref="InvalidOperationException">Its policy has a number that no table can name.</exception>
    public void Add(GatheredEntries batch, in TableEntry entry)
    {
        if (batch.IsFull)
        {
            _runs.Add(batch.Take());
        }

        batch.Add(entry);
    }

    /// <summary>Gives back a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="added">How many entries were added to it.</param>
    public void GiveBack(GatheredEntries batch, long added)
    {
        _batches.Add(batch);
        Interlocked.Add(ref _count, added);
    }

    /// <summary>The entries in the order of their mixed keys. No thread may be adding.</summary>
    /// <exception cref="InvalidOperationException">A recording came twice.</exception>
    public SortedEntries Sort()
    {
        foreach (GatheredEntries batch in _batches)
        {
            if (!batch.IsEmpty)
            {
                _runs.Add(batch.Take());
            }
        }

        EntryRun[] runs = [.. _runs];
        ulong[][] words = new ulong[EntryWords.Buckets][];
        ulong[][] evidence = new ulong[EntryWords.Buckets][];
        int twice = 0;
        Parallel.ForEach(
            Partitioner.Create(0, EntryWords.Buckets, EntryWords.Buckets / 64),
            () => new BucketSort(runs, hasEvidence),
            (buckets, _, sort) =>
            {
                for (int bucket = buckets.Item1; bucket < buckets.Item2; bucket++)
                {
                    (words[bucket], evidence[bucket]) = sort.Sort(bucket);
                    if (HasTwice(words[bucket]))
                    {
                        Volatile.Write(ref twice, 1);
                    }
                }

                return sort;
            },
            static _ => { });
        return twice == 0
            ? new SortedEntries(hasEvidence, words, evidence)
            : throw new InvalidOperationException("Expected each recording once, in one page; one came twice.");
    }

    private static bool HasTwice(ReadOnlySpan<ulong> sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (EntryWords.AreOfOne(sorted[i], sorted[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
