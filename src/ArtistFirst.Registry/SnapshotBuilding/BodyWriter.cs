using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes the bytes of a body one behind the other, and hashes each chunk as it is full.</summary>
internal sealed class BodyWriter(Stream stream) : IDisposable
{
    private static readonly byte[] ZeroLine = new byte[64];

    private readonly byte[] _chunk = new byte[SnapshotLayout.ChunkLength];
    private readonly MemoryStream _hashes = new();
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
            _filled += part;
            if (_filled == _chunk.Length)
            {
                Flush();
            }
        }
    }

    public void Write<T>(T value)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Zeros up to a place.</summary>
    public void PadTo(long place)
    {
        while (Length < place)
        {
            Write(ZeroLine.AsSpan(0, (int)Math.Min(ZeroLine.Length, place - Length)));
        }
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The hashes of the chunks.</returns>
    public byte[] Complete()
    {
        if (_filled > 0)
        {
            Flush();
        }

        return _hashes.ToArray();
    }

    public void Dispose() => _hashes.Dispose();

    private void Flush()
    {
        Span<byte> hash = stackalloc byte[ChunkTree.HashLength];
        ChunkTree.HashLeaf(_chunk.AsSpan(0, _filled), hash);
        _hashes.Write(hash);
        stream.Write(_chunk, 0, _filled);
        _filled = 0;
    }
}
