using System.Collections;

namespace ArtistFirst.Analyzers;

/// <summary>The definitions that a value is made of, in ascending order. Immutable, and small: most values are made of one or two.</summary>
internal sealed class DefinitionSet : IEnumerable<int>
{
    public static readonly DefinitionSet None = new([]);

    private readonly int[] _sorted;

    private DefinitionSet(int[] sorted) => _sorted = sorted;

    public int Count => _sorted.Length;

    public static DefinitionSet Of(int definition) => new([definition]);

    public bool Contains(int definition) => Array.BinarySearch(_sorted, definition) >= 0;

    public DefinitionSet Union(DefinitionSet other)
    {
        if (other.Count == 0 || ReferenceEquals(this, other))
        {
            return this;
        }

        return Count == 0 ? other : new DefinitionSet([.. new SortedSet<int>(_sorted.Concat(other._sorted))]);
    }

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
