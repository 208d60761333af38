using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Compares lists by their entries.</summary>
internal sealed class SameEntries<T> : IEqualityComparer<ImmutableArray<T>>
{
    public static SameEntries<T> Comparer { get; } = new();

    public bool Equals(ImmutableArray<T> x, ImmutableArray<T> y) => x.AsSpan().SequenceEqual(y.AsSpan(), null);

    public int GetHashCode(ImmutableArray<T> obj)
    {
        HashCode hash = default;
        foreach (T entry in obj)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }
}
