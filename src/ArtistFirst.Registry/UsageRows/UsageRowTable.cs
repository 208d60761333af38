using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Rows in memory, found by their keys, and the positions of their uses in the order in which they came. It is as large as it is told to be; who fills it writes it out then
/// (<see cref="UsageRowBook"/>).
/// </summary>
internal sealed class UsageRowTable(int mostRows, int mostPositions)
{
    private const int BlockBits = 12;
    private const int BlockSize = 1 << BlockBits;
    private const int Smallest = 1024;

    private readonly List<UsageRow[]> _blocks = [];
    private readonly List<(int Row, long Position)[]> _positions = [];
    private int _positionCount;
    private int[] _slots = new int[Smallest];

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it has to be written out before more comes.</summary>
    public bool IsFull => Count >= mostRows || _positionCount >= mostPositions;

    public ref UsageRow this[int place] => ref _blocks[place >> BlockBits][place & (BlockSize - 1)];

    /// <summary>The place of a key's row, made where there is none.</summary>
    public int PlaceOf(in UsageRowKey key)
    {
        uint mask = (uint)_slots.Length - 1;
        uint at = unchecked((uint)key.GetHashCode()) & mask;
        while (_slots[at] is not 0 and var found)
        {
            if (this[found - 1].Key.Equals(key))
            {
                return found - 1;
            }

            at = (at + 1) & mask;
        }

        _slots[at] = Add(key) + 1;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>Notes where a use of a row stands.</summary>
    public void AddPosition(int row, long position)
    {
        if (_positionCount % BlockSize == 0 && _positionCount / BlockSize == _positions.Count)
        {
            _positions.Add(new (int, long)[BlockSize]);
        }

        _positions[_positionCount >> BlockBits][_positionCount & (BlockSize - 1)] = (row, position);
        _positionCount++;
    }

    /// <summary>Empties it, and keeps its room.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        (Count, _positionCount) = (0, 0);
    }

    /// <summary>Gives its room back; nothing is added any more.</summary>
    public void Release()
    {
        Clear();
        _blocks.Clear();
        _positions.Clear();
        _slots = [];
    }

    /// <summary>The rows in the order of their keys.</summary>
    public int[] Sorted()
    {
        int[] places = new int[Count];
        ulong[] firsts = new ulong[Count];
        for (int i = 0; i < places.Length; i++)
        {
            (places[i], firsts[i]) = (i, this[i].Key.First);
        }

        // Numbers that lie together are sorted much faster than rows that lie apart; few are left to be told apart by the rest of the key.
        Array.Sort(firsts, places);
        Comparer<int> whole = Comparer<int>.Create((left, right) => UsageRowKey.Compare(this[left].Key, this[right].Key));
        for (int start = 0, end; start < places.Length; start = end)
        {
            end = start + 1;
            while (end < places.Length && firsts[end] == firsts[start])
            {
                end++;
            }

            Array.Sort(places, start, end - start, whole);
        }

        return places;
    }

    /// <summary>The positions, those of each row together and in the order in which they came.</summary>
    /// <returns>The positions, and where those of each row begin.</returns>
    public (long[] Positions, int[] Starts) Grouped()
    {
        int[] starts = new int[Count + 2];
        for (int i = 0; i < _positionCount; i++)
        {
            starts[PositionAt(i).Row + 2]++;
        }

        for (int row = 2; row < starts.Length; row++)
        {
            starts[row] += starts[row - 1];
        }

        long[] grouped = new long[_positionCount];
        for (int i = 0; i < _positionCount; i++)
        {
            ref readonly (int Row, long Position) position = ref PositionAt(i);
            grouped[starts[position.Row + 1]++] = position.Position;
        }

        return (grouped, starts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (int Row, long Position) PositionAt(int place) => ref _positions[place >> BlockBits][place & (BlockSize - 1)];

    private int Add(in UsageRowKey key)
    {
        if (Count == _blocks.Count * BlockSize)
        {
            _blocks.Add(new UsageRow[BlockSize]);
        }

        this[Count] = new UsageRow { Key = key, FirstTicks = long.MaxValue };
        return Count++;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        uint mask = (uint)_slots.Length - 1;
        for (int place = 0; place < Count; place++)
        {
            uint at = unchecked((uint)this[place].Key.GetHashCode()) & mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = place + 1;
        }
    }
}
