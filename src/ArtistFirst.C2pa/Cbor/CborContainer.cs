using System.Buffers;

namespace ArtistFirst.C2pa;

/// <summary>An array or a map that is being written: its items, encoded, and where each ends.</summary>
internal sealed class CborContainer(bool isMap)
{
    private readonly List<int> _ends = [];

    public bool IsMap => isMap;

    public ArrayBufferWriter<byte> Content { get; } = new();

    public int Items => _ends.Count;

    public void CountItem() => _ends.Add(Content.WrittenCount);

    /// <summary>A map ends behind a value.</summary>
    /// <exception cref="InvalidOperationException">It would end behind a key.</exception>
    public void ThrowIfKeyAlone()
    {
        if (isMap && (Items & 1) != 0)
        {
            throw new InvalidOperationException("The last key of the map has no value.");
        }
    }

    /// <summary>The pairs of a map in the bytewise order of their encoded keys (RFC 8949 §4.2.1).</summary>
    /// <exception cref="InvalidOperationException">A key was written twice.</exception>
    public IReadOnlyList<ReadOnlyMemory<byte>> SortedPairs()
    {
        var pairs = new List<(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Pair)>(Items / 2);
        for (int i = 0; i < Items; i += 2)
        {
            int start = i == 0 ? 0 : _ends[i - 1];
            pairs.Add((Content.WrittenMemory[start.._ends[i]], Content.WrittenMemory[start.._ends[i + 1]]));
        }

        pairs.Sort(static (left, right) => left.Key.Span.SequenceCompareTo(right.Key.Span));
        for (int i = 1; i < pairs.Count; i++)
        {
            if (pairs[i].Key.Span.SequenceEqual(pairs[i - 1].Key.Span))
            {
                throw new InvalidOperationException($"A key was written twice: {Convert.ToHexString(pairs[i].Key.Span)} in CBOR.");
            }
        }

        return [.. pairs.Select(static pair => pair.Pair)];
    }
}
