namespace ArtistFirst.C2pa;

/// <summary>
/// Reads items whole, within a number that all of one store share: an item in memory is a hundred times as large as its shortest encoding. A key that comes twice is refused, since two readers could see
/// two values.
/// </summary>
/// <param name="budget">How many items may be read.</param>
internal sealed class CborItemReader(int budget)
{
    private int _left = budget;

    /// <summary>Reads one item that takes up all of the bytes.</summary>
    /// <exception cref="ManifestFormatException">It is not one well-formed item, has a key twice, or there are too many items.</exception>
    public CborItem Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new CborReader(encoded);
        CborItem item = ReadItem(reader);
        return reader.BytesRemaining == 0
            ? item
            : throw new ManifestFormatException(reader.Position, "the end of the CBOR", ContainerScan.Bytes(reader.BytesRemaining));
    }

    private CborItem ReadItem(CborReader reader)
    {
        if (--_left < 0)
        {
            throw new ManifestFormatException(reader.Position, "a store with fewer values than that", "one more");
        }

        ulong? tag = null;
        CborReaderState state = reader.PeekState();
        while (state == CborReaderState.Tag)
        {
            tag = reader.ReadTag();
            state = reader.PeekState();
        }

        return ReadUntagged(reader, state) with { Tag = tag };
    }

    private CborItem ReadUntagged(CborReader reader, CborReaderState state)
    {
        var item = new CborItem(state);
        switch (state)
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return item with { Integer = reader.ReadInteger() };
            case CborReaderState.ByteString:
                return item with { Bytes = reader.ReadByteString() };
            case CborReaderState.TextString:
                return item with { Text = reader.ReadTextString() };
            case CborReaderState.Boolean:
                return item with { Boolean = reader.ReadBoolean() };
            case CborReaderState.StartArray:
                return item with { Items = ReadItems(reader) };
            case CborReaderState.StartMap:
                return item with { Members = ReadMembers(reader) };
            default:
                reader.SkipValue();
                return item;
        }
    }

    private List<CborItem> ReadItems(CborReader reader)
    {
        var items = new List<CborItem>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            items.Add(ReadItem(reader));
        }

        reader.ReadEndArray();
        return items;
    }

    private Dictionary<string, CborItem> ReadMembers(CborReader reader)
    {
        var members = new Dictionary<string, CborItem>(StringComparer.Ordinal);
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            int position = reader.Position;
            CborItem key = ReadItem(reader);
            CborItem value = ReadItem(reader);
            if (key.Text is { } name && !members.TryAdd(name, value))
            {
                throw new ManifestFormatException(position, "each key of a map once", $"'{Shown.Of(name)}' again");
            }
        }

        reader.ReadEndMap();
        return members;
    }
}
