using System.Buffers;

namespace ArtistFirst.Registry;

/// <summary>
/// The entries of one page, brought into the order of the buckets they belong to: of thousands of buckets that are added to in turn, each would be out of the cache by the time it is
/// added to again.
/// </summary>
internal sealed class PageEntries(int most) : IDisposable
{
    private readonly TableEntry[] _entries = ArrayPool<TableEntry>.Shared.Rent(most);
    private readonly TableEntry[] _ordered = ArrayPool<TableEntry>.Shared.Rent(most);
    private readonly int[] _ends = new int[TableBucket.Buckets];
    private int _count;

    /// <summary>The entries, once they are ordered.</summary>
    public ReadOnlySpan<TableEntry> Entries => _ordered.AsSpan(0, _count);

    /// <summary>Where the entries of each bucket end; they begin where those of the bucket before end.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    public void Add(in TableEntry entry) => _entries[_count++] = entry;

    /// <summary>Brings the entries into the order of their buckets.</summary>
    public void Order()
    {
        Array.Clear(_ends);
        ReadOnlySpan<TableEntry> entries = _entries.AsSpan(0, _count);
        foreach (ref readonly TableEntry entry in entries)
        {
            _ends[TableBucket.Of(entry.Mixed)]++;
        }

        int start = 0;
        foreach (ref int end in _ends.AsSpan())
        {
            (end, start) = (start, start + end);
        }

        foreach (ref readonly TableEntry entry in entries)
        {
            _ordered[_ends[TableBucket.Of(entry.Mixed)]++] = entry;
        }
    }

    public void Dispose()
    {
        ArrayPool<TableEntry>.Shared.Return(_entries);
        ArrayPool<TableEntry>.Shared.Return(_ordered);
    }
}
