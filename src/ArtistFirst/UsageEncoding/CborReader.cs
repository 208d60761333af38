using System.Buffers.Binary;

namespace ArtistFirst;

/// <summary>Reads what <see cref="CborWriter"/> writes, from bytes of any source. A map's keys are numbers and come in order.</summary>
internal ref struct CborReader(ReadOnlySpan<byte> bytes)
{
    private readonly int _length = bytes.Length;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Where the next value begins, for messages.</summary>
    private readonly int Position => _length - _rest.Length;

    public ulong Number() => Head(CborType.Number);

    /// <summary>A number in a range.</summary>
    /// <exception cref="UsageFormatException">It is over the range.</exception>
    public ulong Number(ulong max, string what)
    {
        int position = Position;
        ulong value = Number();
        return value <= max ? value : throw new UsageFormatException($"Expected {what} of at most {max} at byte {position}; what came is {value}.");
    }

    public ReadOnlySpan<byte> Bytes() => Take(Head(CborType.Bytes));

    /// <summary>The bytes of a text; whether they are ASCII is for the rules of an event to say.</summary>
    public ReadOnlySpan<byte> Text() => Take(Head(CborType.Text));

    /// <summary>The number of values of an array.</summary>
    /// <exception cref="UsageFormatException">There are more than are allowed.</exception>
    public int Array(int max)
    {
        int position = Position;
        ulong count = Head(CborType.Array);
        return count <= (ulong)max ? (int)count : throw new UsageFormatException($"Expected an array of at most {max} values at byte {position}; what came has {count}.");
    }

    /// <summary>The number of entries of a map.</summary>
    /// <exception cref="UsageFormatException">There are more than 23.</exception>
    public int Map()
    {
        int position = Position;
        ulong count = Head(CborType.Map);
        return count < 24 ? (int)count : throw new UsageFormatException($"Expected a map of at most 23 entries at byte {position}; what came has {count}.");
    }

    /// <summary>Whether the map goes on with this key; if so, its value is read next.</summary>
    public bool Has(ulong key, ref int entriesLeft)
    {
        if (entriesLeft == 0 || _rest.IsEmpty || _rest[0] != key)
        {
            return false;
        }

        _rest = _rest[1..];
        entriesLeft--;
        return true;
    }

    /// <summary>Asks for a key that has to be there.</summary>
    /// <exception cref="UsageFormatException">It is not.</exception>
    public void Need(ulong key, ref int entriesLeft, string what)
    {
        if (!Has(key, ref entriesLeft))
        {
            throw new UsageFormatException($"Expected {what} under the key {key} at byte {Position}; it is not there.");
        }
    }

    /// <summary>Ends a map.</summary>
    /// <exception cref="UsageFormatException">It has entries that were not asked for.</exception>
    public readonly void EndMap(int entriesLeft)
    {
        if (entriesLeft != 0)
        {
            throw new UsageFormatException($"Expected the end of a map at byte {Position}; an entry follows that is unknown, double or out of order. A newer version may have written it: update.");
        }
    }

    /// <summary>Ends the bytes.</summary>
    /// <exception cref="UsageFormatException">There are more.</exception>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
        {
            throw new UsageFormatException($"Expected the end of the event at byte {Position}; {_rest.Length} bytes follow.");
        }
    }

    private ulong Head(CborType type)
    {
        int position = Position;
        byte initial = Take(1)[0];
        int argument = initial & 31;
        if (initial >> 5 != (int)type || argument > 27)
        {
            throw new UsageFormatException($"Expected a CBOR value of major type {(int)type} and definite length at byte {position}; what came begins with 0x{initial:X2}.");
        }

        return argument switch
        {
            < 24 => (ulong)argument,
            24 => Take(1)[0],
            25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            _ => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        };
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length)
        {
            throw new UsageFormatException($"Expected {count} more bytes at byte {Position}; there are {_rest.Length}.");
        }

        ReadOnlySpan<byte> taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
