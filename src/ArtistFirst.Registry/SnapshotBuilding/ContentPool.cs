using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst.Registry;

/// <summary>Keeps equal contents once, and puts them into an order that hangs on nothing but the contents: that of their SHA-256.</summary>
internal sealed class ContentPool
{
    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<byte[]> _contents = [];

    public int Count => _contents.Count;

    public byte[] this[int number] => _contents[number];

    /// <summary>The number of a content, counted from 0 in the order of coming.</summary>
    public int NumberOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, MemoryMarshal.Read<UInt128>(hash), out bool exists);
        if (!exists)
        {
            number = _contents.Count;
            _contents.Add(content.ToArray());
        }

        return number;
    }

    /// <summary>The contents in their order, and for each number its place in it.</summary>
    public (byte[][] Sorted, int[] Places) Sort() => Sort([.. _contents]);

    /// <summary>Puts contents into their order.</summary>
    public static (byte[][] Sorted, int[] Places) Sort(byte[][] contents) => SortBy(contents, Array.ConvertAll(contents, SHA256.HashData));

    /// <summary>Puts contents into the order of some keys.</summary>
    public static (byte[][] Sorted, int[] Places) SortBy(byte[][] contents, byte[][] keys)
    {
        int[] order = [.. Enumerable.Range(0, contents.Length)];
        byte[][] sorted = [.. contents];
        Array.Sort(keys, order, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            sorted[place] = contents[order[place]];
            places[order[place]] = place;
        }

        return (sorted, places);
    }
}
