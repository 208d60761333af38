namespace ArtistFirst.Registry;

/// <summary>Writes to a file in blocks, whatever the length of what it is given.</summary>
internal sealed class SpillWriter(SpillFile file)
{
    private const int BlockSize = 1 << 16;

    private readonly byte[] _block = new byte[BlockSize];
    private int _length;

    /// <summary>Where what comes next begins.</summary>
    public long Position => file.Length + _length;

    /// <summary>Writes bytes.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > BlockSize)
        {
            Flush();
        }

        if (bytes.Length > BlockSize)
        {
            file.Write(bytes);
            return;
        }

        bytes.CopyTo(_block.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Hands over what is left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush()
    {
        file.Write(_block.AsSpan(0, _length));
        _length = 0;
    }
}
