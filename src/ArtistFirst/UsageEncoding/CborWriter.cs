using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst;

/// <summary>Writes the part of CBOR that a usage event needs, each value in its one shortest form (RFC 8949, section 4.2.1).</summary>
internal sealed class CborWriter
{
    /// <summary>A map's header is one byte up to 23 entries (RFC 8949, section 3); no map here has more.</summary>
    private const int MostEntries = 23;

    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>What was written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins anew, with the room that there is.</summary>
    public void Clear() => _length = 0;

    public void Number(ulong value) => Head(CborType.Number, value);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Head(CborType.Bytes, (ulong)value.Length);
        value.CopyTo(Grow(value.Length));
    }

    /// <summary>Text of ASCII characters alone; the rules of an event see to that.</summary>
    public void Text(string value)
    {
        Head(CborType.Text, (ulong)value.Length);
        Encoding.ASCII.GetBytes(value, Grow(value.Length));
    }

    public void Hash(Sha256Hash value)
    {
        Head(CborType.Bytes, Sha256Hash.Length);
        value.CopyTo(Grow(Sha256Hash.Length));
    }

    /// <summary>The canonical text of an identifier.</summary>
    public void Identifier<T>(T value)
        where T : IIdentifier<T>
    {
        Span<byte> text = stackalloc byte[IdentifierText.MaxLength];
        ReadOnlySpan<byte> written = text[..value.Write(text, display: false)];
        Head(CborType.Text, (ulong)written.Length);
        written.CopyTo(Grow(written.Length));
    }

    /// <summary>A model as its name, @ and its version.</summary>
    public void Model(ModelVersion value)
    {
        Head(CborType.Text, (ulong)(value.Name.Length + 1 + value.Version.Length));
        Encoding.ASCII.GetBytes(value.Name, Grow(value.Name.Length));
        Grow(1)[0] = (byte)'@';
        Encoding.ASCII.GetBytes(value.Version, Grow(value.Version.Length));
    }

    public void Array(int count) => Head(CborType.Array, (ulong)count);

    /// <summary>Begins a map whose number of entries is known when it ends.</summary>
    /// <returns>Where the map begins, for <see cref="EndMap"/>.</returns>
    public int BeginMap()
    {
        Grow(1);
        return _length - 1;
    }

    public void EndMap(int start, int entries)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries, MostEntries);
        _bytes[start] = (byte)(((int)CborType.Map << 5) | entries);
    }

    private void Head(CborType type, ulong value)
    {
        int major = (int)type << 5;
        switch (value)
        {
            case < 24:
                Grow(1)[0] = (byte)(major | (int)value);
                break;
            case <= byte.MaxValue:
                Grow(1)[0] = (byte)(major | 24);
                Grow(1)[0] = (byte)value;
                break;
            case <= ushort.MaxValue:
                Grow(1)[0] = (byte)(major | 25);
                BinaryPrimitives.WriteUInt16BigEndian(Grow(2), (ushort)value);
                break;
            case <= uint.MaxValue:
                Grow(1)[0] = (byte)(major | 26);
                BinaryPrimitives.WriteUInt32BigEndian(Grow(4), (uint)value);
                break;
            default:
                Grow(1)[0] = (byte)(major | 27);
                BinaryPrimitives.WriteUInt64BigEndian(Grow(8), value);
                break;
        }
    }

    private Span<byte> Grow(int count)
    {
        if (_length + count > _bytes.Length)
        {
            System.Array.Resize(ref _bytes, int.Max(2 * _bytes.Length, _length + count));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
