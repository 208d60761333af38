namespace ArtistFirst.Analyzers;

/// <summary>The blocks that are still to be run, the earliest in the order of running first.</summary>
internal sealed class Worklist(BlockOrder order)
{
    private readonly bool[] _isOpen = new bool[order.Count];
    private int _next = order.Count;

    public void Add(int block)
    {
        int rank = order.RankOf(block);
        _isOpen[rank] = true;
        _next = Math.Min(_next, rank);
    }

    /// <summary>Takes the next block. False where none is left.</summary>
    public bool TryTake(out int block)
    {
        while (_next < _isOpen.Length && !_isOpen[_next])
        {
            _next++;
        }

        block = _next < _isOpen.Length ? order.BlockAt(_next) : -1;
        if (block >= 0)
        {
            _isOpen[_next] = false;
        }

        return block >= 0;
    }
}
