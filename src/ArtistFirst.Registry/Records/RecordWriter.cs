using System.Buffers.Binary;

namespace ArtistFirst.Registry;

/// <summary>Writes records one behind the other: a key and a value, each of any length.</summary>
internal sealed class RecordWriter(UsageRowFile file)
{
    private const int BufferSize = 1 << 16;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _length;

    /// <summary>Where the next record begins.</summary>
    public long Position => file.Length + _length;

    /// <summary>Writes a record.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[RecordReader.HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, key.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(int)..], value.Length);
        Write(head);
        Write(key);
        Write(value);
    }

    /// <summary>Hands over what is left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush()
    {
        file.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > BufferSize)
        {
            Flush();
        }

        if (bytes.Length > BufferSize)
        {
            file.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }
}
