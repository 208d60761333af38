namespace ArtistFirst.Analyzers;

/// <summary>The definitions that a value is made of, in ascending order. Immutable, and small: most values are made of one or two.</summary>
internal sealed class DefinitionSet
{
    public static readonly DefinitionSet None = new([]);

    private readonly int[] _sorted;

    private DefinitionSet(int[] sorted)
    {
        _sorted = sorted;
        foreach (int definition in sorted)
        {
            Bits |= BitOf(definition);
        }
    }

    public int Count => _sorted.Length;

    /// <summary>One bit for each definition, which it shares with others: where the bit is missing, so is the definition.</summary>
    public ulong Bits { get; }

    public static ulong BitOf(int definition) => 1UL << (definition & 63);

    public static DefinitionSet Of(int definition) => new([definition]);

    public bool Contains(int definition) => (Bits & BitOf(definition)) != 0 && Array.BinarySearch(_sorted, definition) >= 0;

    public ReadOnlySpan<int>.Enumerator GetEnumerator() => new ReadOnlySpan<int>(_sorted).GetEnumerator();

    public DefinitionSet Union(DefinitionSet other)
    {
        if (other.Count == 0 || ReferenceEquals(this, other))
        {
            return this;
        }

        return Count == 0 ? other : Merge(other);
    }

    private DefinitionSet Merge(DefinitionSet other)
    {
        int[] merged = new int[Count + other.Count];
        int count = 0;
        int mine = 0;
        int others = 0;
        while (mine < Count || others < other.Count)
        {
            int next = others == other.Count || (mine < Count && _sorted[mine] <= other._sorted[others]) ? _sorted[mine++] : other._sorted[others++];
            if (count == 0 || merged[count - 1] != next)
            {
                merged[count++] = next;
            }
        }

        if (count == Count)
        {
            return this;
        }

        Array.Resize(ref merged, count);
        return new DefinitionSet(merged);
    }
}
