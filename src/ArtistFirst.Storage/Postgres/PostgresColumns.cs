namespace ArtistFirst.Storage;

/// <summary>Entries as arrays, one for each of <see cref="StoredEntry.Columns"/>, in which many travel as one parameter each.</summary>
/// <param name="capacity">How many entries there can be.</param>
internal sealed class PostgresColumns(int capacity)
{
    private readonly long[] _sequences = new long[capacity];
    private readonly Guid[] _operations = new Guid[capacity];
    private readonly short[] _kinds = new short[capacity];
    private readonly long[] _recordedAt = new long[capacity];
    private readonly byte[][] _events = new byte[capacity][];
    private readonly byte[][] _chains = new byte[capacity][];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry.</summary>
    public void Add(UsageEntry entry, byte[] bytes)
    {
        _sequences[Count] = entry.Sequence;
        _operations[Count] = entry.Event.OperationId.ToGuid();
        _kinds[Count] = (short)entry.Event.Kind;
        _recordedAt[Count] = MicrosecondClock.ToMicroseconds(entry.RecordedAt);
        _events[Count] = bytes;
        _chains[Count++] = entry.ChainHash.ToArray();
    }

    /// <summary>The values of as many parameters as there are columns.</summary>
    public object[] ToValues() => Count == capacity
        ? [_sequences, _operations, _kinds, _recordedAt, _events, _chains]
        : [_sequences[..Count], _operations[..Count], _kinds[..Count], _recordedAt[..Count], _events[..Count], _chains[..Count]];
}
