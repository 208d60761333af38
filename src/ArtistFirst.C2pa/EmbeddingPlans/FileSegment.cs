namespace ArtistFirst.C2pa;

/// <summary>A stretch of a file that is to be written: bytes that are new, or a stretch of the file that is there.</summary>
/// <param name="Bytes">The new bytes; empty for a stretch of the source.</param>
/// <param name="Offset">Where the stretch starts in the source.</param>
/// <param name="Length">Its length in bytes as it will be written.</param>
internal sealed record FileSegment(ReadOnlyMemory<byte> Bytes, long Offset, long Length)
{
    /// <summary>The length in the source where it is stored with unsynchronisation that is to be undone; 0 where it is copied as it is.</summary>
    public long StoredLength { get; init; }

    /// <summary>Whether it goes into the file; what does not is hashed alone.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>Whether the hash covers it.</summary>
    public bool IsHashed { get; init; } = true;

    public static FileSegment Of(byte[] bytes) => new(bytes, 0, bytes.Length);

    public static FileSegment Copy(long offset, long length) => new(default, offset, length);
}
