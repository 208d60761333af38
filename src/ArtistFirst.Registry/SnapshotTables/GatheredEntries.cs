namespace ArtistFirst.Registry;

/// <summary>
/// Entries as they come, in the hands of one thread. What is full is brought into the order of buckets while it is still in the cache: of thousands of buckets that are added to in turn,
/// each would be out of it by the time it is added to again.
/// </summary>
/// <param name="hasEvidence">Whether there are numbers of evidence to keep.</param>
internal sealed class GatheredEntries(bool hasEvidence)
{
    private const int Fewest = 1 << 8;
    private const int Most = 1 << 16;

    private ulong[] _words = new ulong[Fewest];
    private ulong[] _evidence = new ulong[hasEvidence ? Fewest : 0];
    private ushort[] _buckets = new ushort[Fewest];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Whether there is no room for another entry.</summary>
    public bool IsFull => _count == Most;

    /// <summary>Adds an entry; there must be room.</summary>
    /// <exception cref="InvalidOperationException">Its policy has a number that no table can name.</exception>
    public void Add(in TableEntry entry)
    {
        if (_count == _words.Length)
        {
            Grow();
        }

        _words[_count] = EntryWords.WordOf(entry);
        _buckets[_count] = (ushort)EntryWords.BucketOf(entry.Mixed);
        if (hasEvidence)
        {
            _evidence[_count] = EntryWords.EvidenceOf(entry);
        }

        _count++;
    }

    /// <summary>Takes out what was added, in the order of buckets.</summary>
    public EntryRun Take()
    {
        ReadOnlySpan<ushort> buckets = _buckets.AsSpan(0, _count);
        int[] ends = StartsOf(buckets);
        ulong[] words = GC.AllocateUninitializedArray<ulong>(_count);
        ulong[] evidence = hasEvidence ? GC.AllocateUninitializedArray<ulong>(_count) : [];
        for (int i = 0; i < buckets.Length; i++)
        {
            int place = ends[buckets[i]]++;
            words[place] = _words[i];
            if (hasEvidence)
            {
                evidence[place] = _evidence[i];
            }
        }

        _count = 0;
        return new EntryRun(words, evidence, ends);
    }

    private static int[] StartsOf(ReadOnlySpan<ushort> buckets)
    {
        int[] starts = new int[EntryWords.Buckets];
        foreach (ushort bucket in buckets)
        {
            starts[bucket]++;
        }

        int next = 0;
        foreach (ref int start in starts.AsSpan())
        {
            (start, next) = (next, next + start);
        }

        return starts;
    }

    private void Grow()
    {
        int length = Math.Min(Most, _words.Length * 4);
        Array.Resize(ref _words, length);
        Array.Resize(ref _buckets, length);
        if (hasEvidence)
        {
            Array.Resize(ref _evidence, length);
        }
    }
}
