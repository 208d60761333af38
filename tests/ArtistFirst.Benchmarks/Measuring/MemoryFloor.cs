namespace ArtistFirst.Benchmarks.Measuring;

/// <summary>What any look-up in a large table costs at least: a read of memory that no cache holds. Each read depends on the one before.</summary>
internal sealed class MemoryFloor
{
    private readonly int[] _next;
    private int _position;

    public MemoryFloor(int megabytes)
    {
        // Sattolo's shuffle: one cycle through all cells, so that no part of it is read twice before all of it was.
        _next = [.. Enumerable.Range(0, megabytes << 18)];
        var random = new Random(1);
        for (int i = _next.Length - 1; i > 0; i--)
        {
            int j = random.Next(i);
            (_next[i], _next[j]) = (_next[j], _next[i]);
        }
    }

    public void Read(int count)
    {
        int position = _position;
        for (int i = 0; i < count; i++)
        {
            position = _next[position];
        }

        _position = position;
    }
}
