using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes the bytes of a body one behind the other. Each chunk that is full is hashed and written by another thread, while the next one is filled.</summary>
internal sealed class BodyWriter(Stream stream) : IDisposable
{
    private readonly MemoryStream _hashes = new();
    private byte[] _chunk = new byte[SnapshotLayout.ChunkLength];
    private byte[] _other = [];
    private Task _writing = Task.CompletedTask;
    private int _filled;

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            int part = Math.Min(bytes.Length, _chunk.Length - _filled);
            bytes[..part].CopyTo(_chunk.AsSpan(_filled));
            bytes = bytes[part..];
            Advance(part);
        }
    }

    public void Write<T>(T value)
        where T : unmanaged
    {
        Span<byte> free = _chunk.AsSpan(_filled);
        int length = Unsafe.SizeOf<T>();
        if (free.Length < length)
        {
            Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
            return;
        }

        MemoryMarshal.Write(free, in value);
        Length += length;
        Advance(length);
    }

    /// <summary>Writes a word at a place that is a multiple of its length, zeros up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteAt(long place, ulong word)
    {
        long at = _filled + place - Length;
        if (at >= _chunk.Length)
        {
            PadTo(place);
            at = _filled;
        }

        // What was not written of a chunk is zero.
        BinaryPrimitives.WriteUInt64LittleEndian(_chunk.AsSpan((int)at), word);
        int length = (int)at + sizeof(ulong) - _filled;
        Length += length;
        Advance(length);
    }

    /// <summary>Zeros up to a place.</summary>
    public void PadTo(long place)
    {
        while (Length < place)
        {
            int part = (int)Math.Min(place - Length, _chunk.Length - _filled);
            Length += part;
            Advance(part);
        }
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The hashes of the chunks.</returns>
    public byte[] Complete()
    {
        Wait();
        if (_filled > 0)
        {
            Flush(_chunk.AsSpan(0, _filled));
            _filled = 0;
        }

        return _hashes.ToArray();
    }

    public void Dispose()
    {
        // Whoever gives up closes the stream: nobody may be writing to it any more. What went wrong has been told, or is being told.
        Task.WaitAny(_writing);
        _hashes.Dispose();
    }

    private void Advance(int length)
    {
        _filled += length;
        if (_filled == _chunk.Length)
        {
            HandOver();
        }
    }

    private void HandOver()
    {
        Wait();
        byte[] full = _chunk;
        _chunk = _other.Length == 0 ? new byte[SnapshotLayout.ChunkLength] : _other;
        _other = full;
        _filled = 0;
        _writing = Task.Run(() =>
        {
            Flush(full);
            Array.Clear(full);
        });
    }

    // The chunk before has to be in the stream, and its buffer free.
    private void Wait() => _writing.GetAwaiter().GetResult();

    private void Flush(ReadOnlySpan<byte> chunk)
    {
        Span<byte> hash = stackalloc byte[ChunkTree.HashLength];
        ChunkTree.HashLeaf(chunk, hash);
        _hashes.Write(hash);
        stream.Write(chunk);
    }
}
