using System.Buffers;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>
/// Writes one CBOR data item in the one form that RFC 8949 §4.2.1 calls core deterministic: shortest heads, definite lengths, the keys of a map in the order of their bytes.
/// Counts are not asked for: an array or a map is as long as what was written before its end. The same calls always give the same bytes. Not thread-safe.
/// </summary>
public sealed class CborWriter
{
    private const int LongestHead = 9;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _root = new();
    private readonly Stack<CborContainer> _open = new();
    private bool _tagged;
    private bool _finished;

    /// <summary>How many arrays and maps are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether one whole item has been written, so that <see cref="Encode"/> can be called.</summary>
    public bool IsFinished => _finished && Depth == 0;

    private ArrayBufferWriter<byte> Target => _open.TryPeek(out CborContainer? container) ? container.Content : _root;

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">-2^64 to 2^64 - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteInteger(Int128 value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (Int128)ulong.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, -1 - (Int128)ulong.MaxValue);
        (CborMajorType type, Int128 argument) = value >= 0 ? (CborMajorType.UnsignedInteger, value) : (CborMajorType.NegativeInteger, -1 - value);
        WriteItem(type, (ulong)argument, []);
    }

    /// <summary>Writes a byte string.</summary>
    /// <param name="value">The bytes.</param>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteByteString(ReadOnlySpan<byte> value) => WriteItem(CborMajorType.ByteString, (ulong)value.Length, value);

    /// <summary>Writes a text string.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">It has surrogates that do not pair.</exception>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteTextString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        byte[] utf8 = StrictUtf8.GetBytes(value);
        WriteItem(CborMajorType.TextString, (ulong)utf8.Length, utf8);
    }

    /// <summary>Writes false or true.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteBoolean(bool value) => WriteSimpleValue((byte)(value ? CborHead.True : CborHead.False));

    /// <summary>Writes null.</summary>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteNull() => WriteSimpleValue((byte)CborHead.Null);

    /// <summary>Writes a simple value (RFC 8949 §3.3).</summary>
    /// <param name="value">0 to 23 or 32 to 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is 24 to 31, which are reserved.</exception>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteSimpleValue(byte value)
    {
        if (value is >= 24 and < 32)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Simple values are 0 to 23 and 32 to 255 (RFC 8949 §3.3).");
        }

        WriteItem(CborMajorType.SimpleOrFloat, value, []);
    }

    /// <summary>Writes a floating-point number in the fewest bits that keep it (RFC 8949 §4.2.1); every NaN becomes the one of 16 bits.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteDouble(double value)
    {
        Span<byte> bytes = stackalloc byte[LongestHead];
        int length = CborFloat.Write(bytes, value);
        Begin();
        Target.Write(bytes[..length]);
        Complete();
    }

    /// <summary>Writes a tag; the item that it is about comes next.</summary>
    /// <param name="tag">The number of the tag.</param>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteTag(ulong tag)
    {
        Begin();
        WriteHead(CborMajorType.Tag, tag);
        _tagged = true;
    }

    /// <summary>Writes an item that was encoded before, as it is.</summary>
    /// <param name="encodedValue">One well-formed item.</param>
    /// <exception cref="ArgumentException">It is not one well-formed item, or there are bytes behind it.</exception>
    /// <exception cref="InvalidOperationException">The item is complete already.</exception>
    public void WriteEncodedValue(ReadOnlyMemory<byte> encodedValue)
    {
        var reader = new CborReader(encodedValue);
        try
        {
            reader.SkipValue();
        }
        catch (ManifestFormatException exception)
        {
            throw new ArgumentException($"One item of CBOR was expected. {exception.Message}", nameof(encodedValue), exception);
        }

        if (reader.BytesRemaining > 0)
        {
            throw new ArgumentException($"One item of CBOR was expected; {ContainerScan.Bytes(reader.BytesRemaining)} come behind it.", nameof(encodedValue));
        }

        Begin();
        Target.Write(encodedValue.Span);
        Complete();
    }

    /// <summary>Starts an array.</summary>
    /// <exception cref="InvalidOperationException">The item is complete already, or this array would lie deeper than a reader goes.</exception>
    public void WriteStartArray() => Start(isMap: false);

    /// <summary>Ends an array.</summary>
    /// <exception cref="InvalidOperationException">No array is open here, or a tag has no item.</exception>
    public void WriteEndArray()
    {
        CborContainer array = End(isMap: false);
        WriteHead(CborMajorType.Array, (ulong)array.Items);
        Target.Write(array.Content.WrittenSpan);
        Complete();
    }

    /// <summary>Starts a map; keys and values follow in turn, the keys in any order.</summary>
    /// <exception cref="InvalidOperationException">The item is complete already, or this map would lie deeper than a reader goes.</exception>
    public void WriteStartMap() => Start(isMap: true);

    /// <summary>Ends a map and sorts its pairs.</summary>
    /// <exception cref="InvalidOperationException">No map is open here, a key has no value, or a key was written twice.</exception>
    public void WriteEndMap()
    {
        CborContainer map = End(isMap: true);
        IReadOnlyList<ReadOnlyMemory<byte>> pairs = map.SortedPairs();
        WriteHead(CborMajorType.Map, (ulong)pairs.Count);
        foreach (ReadOnlyMemory<byte> pair in pairs)
        {
            Target.Write(pair.Span);
        }

        Complete();
    }

    /// <summary>The bytes of the item.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="InvalidOperationException">The item is not complete.</exception>
    public byte[] Encode() => IsFinished
        ? _root.WrittenSpan.ToArray()
        : throw new InvalidOperationException($"The CBOR item is not complete: {(Depth > 0 ? $"{Depth} arrays or maps are open" : "nothing, or a tag alone, was written")}.");

    private void Start(bool isMap)
    {
        if (Depth == CborReader.MaxDepth)
        {
            throw new InvalidOperationException($"Arrays and maps lie at most {CborReader.MaxDepth} deep: readers refuse what is deeper.");
        }

        Begin();
        _tagged = false;
        _open.Push(new CborContainer(isMap));
    }

    private CborContainer End(bool isMap)
    {
        if (!_open.TryPeek(out CborContainer? container) || container.IsMap != isMap || _tagged)
        {
            throw new InvalidOperationException(_tagged ? "A tag was written without the item that it is about." : $"No {(isMap ? "map" : "array")} is open here.");
        }

        container.ThrowIfKeyAlone();
        return _open.Pop();
    }

    private void WriteItem(CborMajorType type, ulong argument, ReadOnlySpan<byte> content)
    {
        Begin();
        WriteHead(type, argument);
        Target.Write(content);
        Complete();
    }

    private void WriteHead(CborMajorType type, ulong argument)
    {
        Span<byte> head = stackalloc byte[LongestHead];
        int length = CborHead.Write(head, type, argument);
        Target.Write(head[..length]);
    }

    private void Begin()
    {
        if (IsFinished)
        {
            throw new InvalidOperationException("One CBOR item was written already; an array or a map holds several.");
        }
    }

    private void Complete()
    {
        _tagged = false;
        if (_open.TryPeek(out CborContainer? container))
        {
            container.CountItem();
        }
        else
        {
            _finished = true;
        }
    }
}
