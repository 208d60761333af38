using System.Collections;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>
/// What waits, in the order of the ids: in memory while it is little, in a temporary file when it is much. The file has no name and goes with the list. Reading is thread-safe.
/// </summary>
/// <param name="file">The items, one record each.</param>
/// <param name="blocks">Where each block of them begins.</param>
/// <param name="count">How many.</param>
internal sealed class SuspenseList(SpillFile file, List<long> blocks, int count) : IReadOnlyList<SuspenseItem>
{
    /// <summary>How many items the place of one is noted for.</summary>
    public const int BlockSize = 64;

    public int Count => count;

    public SuspenseItem this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            RecordReader records = new(file, blocks[index / BlockSize]);
            for (int i = index % BlockSize; i >= 0; i--)
            {
                records.MoveNext();
            }

            return Read(records.Value);
        }
    }

    /// <summary>Keeps items that come one by one.</summary>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public static SuspenseList Of(IEnumerable<SuspenseItem> items)
    {
        using SuspenseListWriter writer = new();
        foreach (SuspenseItem item in items)
        {
            writer.Add(item);
        }

        return writer.End();
    }

    public IEnumerator<SuspenseItem> GetEnumerator()
    {
        for (RecordReader records = new(file); records.MoveNext();)
        {
            yield return Read(records.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static SuspenseItem Read(ReadOnlySpan<byte> value) => JsonSerializer.Deserialize(value, SettlementJson.Default.SuspenseItem)!;
}
