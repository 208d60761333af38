using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A list as an object: equal to itself alone.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SameList : IEquatable<SameList>
{
    private readonly object? _list;

    private SameList(object? list) => _list = list;

    public static SameList Of<T>(ImmutableArray<T> list) => new(ImmutableCollectionsMarshal.AsArray(list));

    public bool Equals(SameList other) => ReferenceEquals(_list, other._list);

    public override bool Equals(object? obj) => obj is SameList other && Equals(other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_list);
}
