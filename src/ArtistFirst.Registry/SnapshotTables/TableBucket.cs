namespace ArtistFirst.Registry;

/// <summary>
/// Entries whose mixed keys begin alike, packed: the rest of the key above the policy's number in one word, which sorts as the key does, and what evidence needs in a word
/// beside it where there is any: 8 bytes a recording, or 16.
/// </summary>
/// <param name="start">The beginning that the keys have in common, in its place.</param>
/// <param name="hasEvidence">Whether there are numbers of evidence to keep.</param>
internal sealed class TableBucket(ulong start, bool hasEvidence)
{
    /// <summary>Of each mixed key, how many bits its bucket stands for.</summary>
    public const int StartBits = 12;

    /// <summary>How many buckets there are.</summary>
    public const int Buckets = 1 << StartBits;

    /// <summary>How far the beginning of a mixed key stands above its end.</summary>
    public const int StartShift = KeyMix.Bits - StartBits;

    private const int PolicyBits = StartBits + 64 - KeyMix.Bits;
    private const int WorksShift = 32;
    private const ulong RestMask = (1UL << (KeyMix.Bits - StartBits)) - 1;
    private const uint RemovedNumber = (1u << PolicyBits) - 1;

    private ulong[] _words = [];
    private ulong[] _evidence = [];

    public int Count { get; private set; }

    /// <summary>The bucket of a mixed key.</summary>
    public static int Of(ulong mixed) => (int)(mixed >> StartShift);

    /// <summary>An entry, by its place.</summary>
    public TableEntry this[int place]
    {
        get
        {
            ulong word = _words[place];
            uint policy = (uint)(word & RemovedNumber);
            ulong evidence = hasEvidence ? _evidence[place] : 0;
            return new TableEntry(start | (word >> PolicyBits), policy == RemovedNumber ? TableEntry.Removed : policy, (uint)(evidence & uint.MaxValue), (uint)(evidence >> WorksShift));
        }
    }

    /// <summary>Adds an entry whose key begins as those of this bucket do.</summary>
    /// <exception cref="InvalidOperationException">Its policy has a number that no table can name.</exception>
    public void Add(in TableEntry entry)
    {
        if (entry.Policy is >= RemovedNumber and not TableEntry.Removed)
        {
            throw new InvalidOperationException($"Expected at most {RemovedNumber} different policies; there are more. Split the catalogue over several licensees' snapshots.");
        }

        if (Count == _words.Length)
        {
            Grow();
        }

        _words[Count] = ((entry.Mixed & RestMask) << PolicyBits) | (entry.Policy & RemovedNumber);
        if (hasEvidence)
        {
            _evidence[Count] = ((ulong)entry.Works << WorksShift) | entry.Class;
        }

        Count++;
    }

    /// <summary>Puts the entries into the order of their keys.</summary>
    /// <returns>Whether each key is there once.</returns>
    public bool Sort()
    {
        Span<ulong> words = _words.AsSpan(0, Count);
        if (hasEvidence)
        {
            words.Sort(_evidence.AsSpan(0, Count));
        }
        else
        {
            words.Sort();
        }

        for (int place = 1; place < words.Length; place++)
        {
            if (words[place] >> PolicyBits == words[place - 1] >> PolicyBits)
            {
                return false;
            }
        }

        return true;
    }

    // By half, where doubling would leave half of a large table empty.
    private void Grow()
    {
        int length = Math.Max(16, _words.Length + (_words.Length / 2));
        Array.Resize(ref _words, length);
        if (hasEvidence)
        {
            Array.Resize(ref _evidence, length);
        }
    }
}
