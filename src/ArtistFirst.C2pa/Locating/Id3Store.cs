using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>Finds the one GEOB frame with a manifest in the ID3v2.3 or v2.4 tag at the start of an MP3 or FLAC file (C2PA 2.2 §A.3.4).</summary>
internal static class Id3Store
{
    private const int LongestHead = 1024;
    private const byte Utf16 = 1;
    private const byte BigEndianUtf16 = 2;
    private const byte Utf8 = 3;

    /// <summary>Finds the store.</summary>
    /// <returns>Null where there is none, or the tag cannot be read that far.</returns>
    /// <exception cref="ContainerFormatException">There are several, or it is stored in a way that changes its bytes.</exception>
    public static async Task<StoreLocation?> FindAsync(ContainerScan scan)
    {
        ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(0, Id3Header.EncodedLength, scan.Length).ConfigureAwait(false);
        if (!Id3Header.TryParse(bytes.Span, out Id3Header header) || header.Version == 2)
        {
            return null;
        }

        StoreLocation? found = null;
        long end = Math.Min(scan.Length, Id3Header.EncodedLength + (long)header.BodyLength);
        int frames = 0;
        for (long offset = await SkipExtendedHeaderAsync(scan, header).ConfigureAwait(false); end - offset >= Id3Frame.HeaderLength(header.Version) && frames < ContainerScan.MaxParts; frames++)
        {
            byte[] head = (await scan.ReadAsync(offset, Id3Frame.HeaderLength(header.Version)).ConfigureAwait(false)).ToArray();
            long length = FrameLength(head, header.Version);
            long content = offset + head.Length;
            if (head[0] == 0 || length < 0 || length > end - content)
            {
                break;
            }

            if (head.AsSpan(0, 4).SequenceEqual("GEOB"u8) && await FindInObjectAsync(scan, new FileRange(content, length)).ConfigureAwait(false) is { } store)
            {
                found = Only(found, store, header.IsUnsynchronized || head[8] != 0 || head[9] != 0, offset);
            }

            offset = content + length;
        }

        return found;
    }

    // Plain in version 2.3, seven bits a byte in version 2.4; -1 where it is not that.
    private static long FrameLength(ReadOnlySpan<byte> head, int version)
    {
        if (version == 3)
        {
            return BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        }

        return Id3Header.TryReadSyncSafe(head[4..], out int size) ? size : -1;
    }

    private static StoreLocation Only(StoreLocation? other, FileRange store, bool isTransformed, long offset)
    {
        if (other is not null)
        {
            throw new ContainerFormatException(offset, "one frame with a manifest", "a second one");
        }

        // Unsynchronisation, compression and encryption: the bytes in the file are not those of the store, so no hash can leave out its place.
        return isTransformed
            ? throw new ContainerFormatException(offset, "a manifest whose bytes lie in the tag as they are", "one in a frame or tag with flags that say otherwise")
            : StoreLocation.At(store, store);
    }

    private static async Task<long> SkipExtendedHeaderAsync(ContainerScan scan, Id3Header header)
    {
        if (!header.HasExtendedHeader)
        {
            return Id3Header.EncodedLength;
        }

        ReadOnlyMemory<byte> size = await scan.ReadUpToAsync(Id3Header.EncodedLength, 4, scan.Length).ConfigureAwait(false);
        if (size.Length < 4)
        {
            return scan.Length;
        }

        if (header.Version == 3)
        {
            return Id3Header.EncodedLength + 4 + (long)BinaryPrimitives.ReadUInt32BigEndian(size.Span);
        }

        return Id3Header.TryReadSyncSafe(size.Span, out int length) ? Id3Header.EncodedLength + (long)length : scan.Length;
    }

    // Encoding; media type in Latin-1; file name and description in that encoding; each with a zero behind it; then the object (id3v2.4.0-frames §4.15).
    private static async Task<FileRange?> FindInObjectAsync(ContainerScan scan, FileRange frame)
    {
        byte[] head = (await scan.ReadUpToAsync(frame.Start, LongestHead, frame.End).ConfigureAwait(false)).ToArray();
        int typeEnd = head.Length == 0 ? -1 : head.AsSpan(1).IndexOf((byte)0);
        if (typeEnd < 0 || !IsManifestType(head.AsSpan(1, typeEnd)))
        {
            return null;
        }

        int position = 1 + typeEnd + 1;
        for (int text = 0; text < 2; text++)
        {
            int length = TextLength(head.AsSpan(position), head[0]);
            if (length < 0)
            {
                return null;
            }

            position += length;
        }

        return new FileRange(frame.Start + position, frame.Length - position);
    }

    // The second is what C2PA called it until version 1.4.
    private static bool IsManifestType(ReadOnlySpan<byte> type) => type.SequenceEqual("application/c2pa"u8) || type.SequenceEqual("application/x-c2pa-manifest-store"u8);

    /// <summary>The bytes of a text with what ends it; -1 where nothing does.</summary>
    private static int TextLength(ReadOnlySpan<byte> bytes, byte encoding)
    {
        if (encoding is 0 or Utf8)
        {
            return bytes.IndexOf((byte)0) + 1 is > 0 and int length ? length : -1;
        }

        if (encoding is not (Utf16 or BigEndianUtf16))
        {
            return -1;
        }

        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0)
            {
                return i + 2;
            }
        }

        return -1;
    }
}
