using System.Buffers.Binary;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// A body in a file of its own: the body, the hashes of its chunks, the token that vouches for them, and a footer of 24 bytes that says where they are
/// (docs/spec/consent-snapshot.md, section 2).
/// </summary>
internal sealed class SnapshotContainer
{
    public const int FooterLength = 24;

    private SnapshotContainer(long bodyLength, byte[] leafHashes, byte[] token)
    {
        BodyLength = bodyLength;
        LeafHashes = leafHashes;
        Token = token;
    }

    public static ReadOnlySpan<byte> Magic => "AFCSEND\n"u8;

    public long BodyLength { get; }

    /// <summary>32 bytes a chunk.</summary>
    public byte[] LeafHashes { get; }

    public byte[] Token { get; }

    /// <summary>Reads what stands around the body.</summary>
    /// <param name="fileLength">The length of the file.</param>
    /// <param name="read">Fills a buffer with what stands at a place of the file; false where there is not so much.</param>
    /// <exception cref="SnapshotFormatException">It is no container.</exception>
    public static SnapshotContainer Read(long fileLength, Func<long, Memory<byte>, bool> read)
    {
        byte[] footer = new byte[FooterLength];
        bool isThere = fileLength > FooterLength + SnapshotLayout.HeaderLength && read(fileLength - FooterLength, footer);
        long bodyLength = BinaryPrimitives.ReadInt64LittleEndian(footer);
        long tokenLength = BinaryPrimitives.ReadInt64LittleEndian(footer.AsSpan(8));
        isThere = isThere && footer.AsSpan(16).SequenceEqual(Magic)
            && bodyLength is >= SnapshotLayout.HeaderLength && bodyLength < fileLength && tokenLength is > 0 and <= SnapshotTokens.MaxLength
            && bodyLength + ((long)SnapshotLayout.ChunksOf(bodyLength) * ChunkTree.HashLength) + tokenLength + FooterLength == fileLength;
        if (!isThere)
        {
            throw new SnapshotFormatException($"Its {fileLength} bytes should be a body, hashes, a token and a footer, but they are not: it was cut short, or is something else.");
        }

        byte[] hashes = new byte[SnapshotLayout.ChunksOf(bodyLength) * ChunkTree.HashLength];
        byte[] token = new byte[tokenLength];
        return read(bodyLength, hashes) && read(bodyLength + hashes.Length, token)
            ? new SnapshotContainer(bodyLength, hashes, token)
            : throw new SnapshotFormatException("It should hold what its footer says, but it was cut short.");
    }

    /// <summary>Makes sure that the hashes are those that were signed.</summary>
    /// <exception cref="SnapshotFormatException">They are not.</exception>
    public static void RequireRoot(SnapshotPart part, long bodyLength, ReadOnlySpan<byte> leafHashes)
    {
        bool isSigned = part.Length == bodyLength
            && leafHashes.Length == (long)SnapshotLayout.ChunksOf(bodyLength) * ChunkTree.HashLength
            && string.Equals(StrictBase64Url.Encode(ChunkTree.RootOf(leafHashes)), part.Root, StringComparison.Ordinal);
        if (!isSigned)
        {
            throw new SnapshotFormatException($"Its bytes should be those that were signed as version {part.Version}, but they are others.");
        }
    }

    public static byte[] Footer(long bodyLength, int tokenLength)
    {
        byte[] footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, bodyLength);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(8), tokenLength);
        Magic.CopyTo(footer.AsSpan(16));
        return footer;
    }
}
