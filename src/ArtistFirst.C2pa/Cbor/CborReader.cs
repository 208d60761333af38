using System.Globalization;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>
/// Reads one CBOR data item (RFC 8949) from memory, forward only, in the shape of <c>System.Formats.Cbor</c>. Lax where C2PA has to be: keys in any order, heads longer
/// than needed, definite and indefinite lengths. Strict where laxness would let two readers see different things: text is valid UTF-8, counts fit what is left.
/// Bytes are handed out as slices of the input, so that what was signed or hashed is never written anew. A read that fails leaves the position as it was.
/// Not thread-safe.
/// </summary>
public sealed class CborReader
{
    /// <summary>How deep arrays and maps may lie in each other.</summary>
    public const int MaxDepth = 128;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _data;
    private readonly Stack<CborFrame> _frames = new();
    private CborFrame _frame = new(IsMap: false, Left: 1, Read: 0);
    private bool _tagged;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="data">The item, with or without further bytes behind it. It is not copied: it must not change while it is read.</param>
    public CborReader(ReadOnlyMemory<byte> data) => _data = data;

    /// <summary>Bytes read, from the start of the input.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes not read yet. Where the state is <see cref="CborReaderState.Finished"/>, these lie behind the item.</summary>
    public int BytesRemaining => _data.Length - Position;

    /// <summary>How many arrays and maps are open.</summary>
    public int Depth => _frames.Count;

    /// <summary>Says what comes next, without reading it.</summary>
    /// <returns>The state.</returns>
    /// <exception cref="ManifestFormatException">The bytes there are not CBOR.</exception>
    public CborReaderState PeekState()
    {
        if (_frame.Left == 0)
        {
            return EndState;
        }

        CborHead head = CborHead.Read(_data.Span, Position);
        return head.Type switch
        {
            CborMajorType.UnsignedInteger => CborReaderState.UnsignedInteger,
            CborMajorType.NegativeInteger => CborReaderState.NegativeInteger,
            CborMajorType.ByteString => CborReaderState.ByteString,
            CborMajorType.TextString => CborReaderState.TextString,
            CborMajorType.Array => CborReaderState.StartArray,
            CborMajorType.Map => CborReaderState.StartMap,
            CborMajorType.Tag => CborReaderState.Tag,
            _ => PeekSimpleState(head),
        };
    }

    /// <summary>Reads a whole number of any size that CBOR has (-2^64 to 2^64 - 1).</summary>
    /// <returns>The number.</returns>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public Int128 ReadInteger()
    {
        CborHead head = Peek();
        Int128 value = head.Type switch
        {
            CborMajorType.UnsignedInteger => (Int128)head.Argument,
            CborMajorType.NegativeInteger => -1 - (Int128)head.Argument,
            _ => throw Unexpected("an integer"),
        };
        Advance(head.Length);
        return value;
    }

    /// <summary>Reads a whole number of 64 bits with a sign.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, or the number does not fit.</exception>
    public long ReadInt64() => ReadInteger(long.MinValue, long.MaxValue);

    /// <summary>Reads a whole number of 32 bits with a sign.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, or the number does not fit.</exception>
    public int ReadInt32() => (int)ReadInteger(int.MinValue, int.MaxValue);

    /// <summary>Reads a byte string.</summary>
    /// <returns>A slice of the input; of a string in chunks (RFC 8949 §3.2.3) a copy in one piece.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, or the string is cut short.</exception>
    public ReadOnlyMemory<byte> ReadByteString() => ReadString(CborMajorType.ByteString, checkText: false);

    /// <summary>Reads a text string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, the string is cut short, or it is not UTF-8 (each chunk for itself, RFC 8949 §3.2.3).</exception>
    public string ReadTextString() => StrictUtf8.GetString(ReadString(CborMajorType.TextString, checkText: true).Span);

    /// <summary>Reads false or true.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public bool ReadBoolean()
    {
        CborHead head = Peek();
        if (head is not { Type: CborMajorType.SimpleOrFloat, Information: < CborHead.OneByte, Argument: CborHead.False or CborHead.True })
        {
            throw Unexpected("true or false");
        }

        Advance(head.Length);
        return head.Argument == CborHead.True;
    }

    /// <summary>Reads null.</summary>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public void ReadNull()
    {
        CborHead head = Peek();
        if (head is not { Type: CborMajorType.SimpleOrFloat, Information: < CborHead.OneByte, Argument: CborHead.Null })
        {
            throw Unexpected("null");
        }

        Advance(head.Length);
    }

    /// <summary>Reads a simple value (RFC 8949 §3.3), false, true, null and undefined included.</summary>
    /// <returns>0 to 23 or 32 to 255.</returns>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public byte ReadSimpleValue()
    {
        CborHead head = Peek();
        if (head is not { Type: CborMajorType.SimpleOrFloat, Information: <= CborHead.OneByte })
        {
            throw Unexpected("a simple value");
        }

        Advance(head.Length);
        return (byte)head.Argument;
    }

    /// <summary>Reads a floating-point number of 16, 32 or 64 bits.</summary>
    /// <returns>The number; every one of fewer bits is one of 64 bits.</returns>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public double ReadDouble()
    {
        CborHead head = Peek();
        if (head is not { Type: CborMajorType.SimpleOrFloat, Information: CborHead.TwoBytes or CborHead.FourBytes or CborHead.EightBytes })
        {
            throw Unexpected("a floating-point number");
        }

        Advance(head.Length);
        return head.Information switch
        {
            CborHead.TwoBytes => (double)BitConverter.UInt16BitsToHalf((ushort)head.Argument),
            CborHead.FourBytes => BitConverter.UInt32BitsToSingle((uint)head.Argument),
            _ => BitConverter.UInt64BitsToDouble(head.Argument),
        };
    }

    /// <summary>Reads a tag; the item that it is about comes next.</summary>
    /// <returns>The number of the tag.</returns>
    /// <exception cref="ManifestFormatException">Something else comes.</exception>
    public ulong ReadTag()
    {
        CborHead head = Peek();
        if (head.Type != CborMajorType.Tag)
        {
            throw Unexpected("a tag");
        }

        Position += head.Length;
        _tagged = true;
        return head.Argument;
    }

    /// <summary>Goes into an array.</summary>
    /// <returns>How many items it has; null where a break ends it.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, the array is longer than what is left, or it lies deeper than <see cref="MaxDepth"/>.</exception>
    public int? ReadStartArray() => Enter(CborMajorType.Array, "an array", itemsEach: 1);

    /// <summary>Leaves an array, all of whose items were read.</summary>
    /// <exception cref="ManifestFormatException">There are more items, or no array is open.</exception>
    public void ReadEndArray() => Leave(isMap: false);

    /// <summary>Goes into a map. Keys and values follow in turn; duplicate keys are the caller's to find.</summary>
    /// <returns>How many pairs it has; null where a break ends it.</returns>
    /// <exception cref="ManifestFormatException">Something else comes, the map is longer than what is left, or it lies deeper than <see cref="MaxDepth"/>.</exception>
    public int? ReadStartMap() => Enter(CborMajorType.Map, "a map", itemsEach: 2);

    /// <summary>Leaves a map, all of whose pairs were read.</summary>
    /// <exception cref="ManifestFormatException">There are more pairs, a key has no value, or no map is open.</exception>
    public void ReadEndMap() => Leave(isMap: true);

    /// <summary>Passes over one item with all that is in it.</summary>
    /// <exception cref="ManifestFormatException">What comes is not one well-formed item.</exception>
    public void SkipValue() => ReadEncodedValue();

    /// <summary>Reads one item with all that is in it, undecoded.</summary>
    /// <returns>A slice of the input, tags included.</returns>
    /// <exception cref="ManifestFormatException">What comes is not one well-formed item.</exception>
    public ReadOnlyMemory<byte> ReadEncodedValue()
    {
        (int start, CborFrame frame, bool tagged, int depth) = (Position, _frame, _tagged, Depth);
        try
        {
            do
            {
                SkipHead();
            }
            while (Depth > depth || _tagged);

            return _data[start..Position];
        }
        catch (ManifestFormatException)
        {
            // Only frames above this one were touched, and this one was copied.
            while (Depth > depth)
            {
                _frame = _frames.Pop();
            }

            (Position, _frame, _tagged) = (start, frame, tagged);
            throw;
        }
    }

    private CborReaderState EndState => (Depth, _frame.IsMap) switch
    {
        (0, _) => CborReaderState.Finished,
        (_, true) => CborReaderState.EndMap,
        _ => CborReaderState.EndArray,
    };

    private CborReaderState PeekSimpleState(CborHead head) => head switch
    {
        { IsBreak: true } => _frame.IsIndefinite && !_tagged ? EndState : throw new ManifestFormatException(Position, "a CBOR item", "a break outside of an item of indefinite length"),
        { Information: > CborHead.OneByte } => CborReaderState.Float,
        { Argument: CborHead.False or CborHead.True } => CborReaderState.Boolean,
        { Argument: CborHead.Null } => CborReaderState.Null,
        _ => CborReaderState.SimpleValue,
    };

    private void SkipHead()
    {
        switch (PeekState())
        {
            case CborReaderState.ByteString:
                ReadByteString();
                break;
            case CborReaderState.TextString:
                ReadString(CborMajorType.TextString, checkText: true);
                break;
            case CborReaderState.StartArray:
                ReadStartArray();
                break;
            case CborReaderState.StartMap:
                ReadStartMap();
                break;
            case CborReaderState.EndArray:
                ReadEndArray();
                break;
            case CborReaderState.EndMap:
                ReadEndMap();
                break;
            case CborReaderState.Tag:
                ReadTag();
                break;
            case CborReaderState.Finished:
                throw Unexpected("a CBOR item");
            default:
                Advance(Peek().Length);
                break;
        }
    }

    private CborHead Peek() => _frame.Left != 0 ? CborHead.Read(_data.Span, Position) : throw Unexpected("another CBOR item");

    private long ReadInteger(long minimum, long maximum)
    {
        (int position, CborFrame frame, bool tagged) = (Position, _frame, _tagged);
        Int128 value = ReadInteger();
        if (value >= minimum && value <= maximum)
        {
            return (long)value;
        }

        (Position, _frame, _tagged) = (position, frame, tagged);
        throw new ManifestFormatException(position, $"an integer of {minimum} to {maximum}", value.ToString(CultureInfo.InvariantCulture));
    }

    private int? Enter(CborMajorType type, string name, int itemsEach)
    {
        CborHead head = Peek();
        if (head.Type != type)
        {
            throw Unexpected(name);
        }

        // Every item has at least one byte, so a count that is not lied about fits what is left.
        int left = BytesRemaining - head.Length;
        if (!head.IsIndefinite && head.Argument > (ulong)(left / itemsEach))
        {
            throw new ManifestFormatException(Position, $"at most {left / itemsEach} entries, for which there is room", $"{head.Argument}");
        }

        if (Depth == MaxDepth)
        {
            throw new ManifestFormatException(Position, $"arrays and maps at most {MaxDepth} deep", "a deeper one");
        }

        Advance(head.Length);
        _frames.Push(_frame);
        _frame = new CborFrame(type == CborMajorType.Map, head.IsIndefinite ? CborFrame.UntilBreak : (long)head.Argument * itemsEach, 0);
        return head.IsIndefinite ? null : (int)head.Argument;
    }

    private void Leave(bool isMap)
    {
        string expected = isMap ? "the end of a map" : "the end of an array";
        if (Depth == 0 || _frame.IsMap != isMap || PeekState() is not (CborReaderState.EndArray or CborReaderState.EndMap))
        {
            throw Unexpected(expected);
        }

        if (isMap && (_frame.Read & 1) != 0)
        {
            throw new ManifestFormatException(Position, "a value for the last key of the map", "its end");
        }

        Position += _frame.IsIndefinite ? 1 : 0;
        _frame = _frames.Pop();
    }

    private ReadOnlyMemory<byte> ReadString(CborMajorType type, bool checkText)
    {
        CborHead head = Peek();
        if (head.Type != type)
        {
            throw Unexpected(type == CborMajorType.TextString ? "a text string" : "a byte string");
        }

        if (!head.IsIndefinite)
        {
            ReadOnlyMemory<byte> content = CborChunks.Content(_data, Position, head, checkText);
            Advance(head.Length + content.Length);
            return content;
        }

        byte[] joined = CborChunks.Join(_data, Position + head.Length, type, checkText, out int end);
        Advance(end - Position);
        return joined;
    }

    private void Advance(int length)
    {
        Position += length;
        _frame = _frame.Next();
        _tagged = false;
    }

    private ManifestFormatException Unexpected(string expected)
    {
        string actual = PeekState() switch
        {
            CborReaderState.Finished => "the end",
            CborReaderState.EndArray => "the end of the array",
            CborReaderState.EndMap => "the end of the map",
            CborReaderState state => state.ToString(),
        };
        return new ManifestFormatException(Position, expected, actual);
    }
}
