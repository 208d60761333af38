using System.Buffers.Binary;

namespace ArtistFirst.Registry;

/// <summary>Writes records one behind the other: a key and a value, each of any length.</summary>
internal sealed class RecordWriter(SpillFile file)
{
    private readonly SpillWriter _writer = new(file);

    /// <summary>Where the next record begins.</summary>
    public long Position => _writer.Position;

    /// <summary>Writes a record.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[RecordReader.HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, key.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(int)..], value.Length);
        _writer.Write(head);
        _writer.Write(key);
        _writer.Write(value);
    }

    /// <summary>Hands over what is left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush() => _writer.Flush();
}
