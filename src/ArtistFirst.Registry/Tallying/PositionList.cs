namespace ArtistFirst.Registry;

/// <summary>Positions in a ledger, a few bytes each: the differences from one to the next.</summary>
internal struct PositionList
{
    private byte[]? _bytes;
    private int _length;
    private long _last;

    public void Add(long position)
    {
        const int Longest = 10;
        if (_bytes is null || _length + Longest > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes is null ? Longest + 6 : _bytes.Length * 2);
        }

        long difference = position - _last;
        ulong zigzag = (ulong)((difference << 1) ^ (difference >> 63));
        for (; zigzag >= 0x80; zigzag >>= 7)
        {
            _bytes[_length++] = (byte)((zigzag & 0x7F) | 0x80);
        }

        _bytes[_length++] = (byte)zigzag;
        _last = position;
    }

    /// <summary>The positions in order, without some.</summary>
    public readonly List<long> ToList(HashSet<long> without)
    {
        List<long> positions = [];
        long position = 0;
        for (int i = 0; i < _length;)
        {
            ulong zigzag = 0;
            int shift = 0;
            do
            {
                zigzag |= (ulong)(_bytes![i] & 0x7F) << shift;
                shift += 7;
            }
            while ((_bytes![i++] & 0x80) != 0);
            position += (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
            if (!without.Contains(position))
            {
                positions.Add(position);
            }
        }

        positions.Sort();
        return positions;
    }
}
