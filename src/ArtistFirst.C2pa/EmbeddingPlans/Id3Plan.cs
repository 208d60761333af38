using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// An MP3 or FLAC file gets a GEOB frame in the ID3v2 tag at its start (C2PA 2.2 §A.3.4); where there is no tag, it gets one. The tag keeps its version and its frames byte for byte, in their order, the new frame behind
/// them; its padding, extended header (a checksum that would be wrong) and footer go. Unsynchronisation is undone, since it would change the bytes of the store.
/// </summary>
internal static class Id3Plan
{
    private const int NewestVersion = 4;
    private const int LongestTag = (1 << 28) - 1;
    private const int FlagsOffset = 9;
    private const byte ExperimentalFlag = 0x20;
    private const byte FrameUnsynchronizedFlag = 0x02;

    // Encoding ISO 8859-1; media type, file name, description, each with a zero behind it; then the store, up to the end of the frame.
    private static ReadOnlySpan<byte> ObjectHead => "\0application/c2pa\0c2pa\0c2pa manifest store\0"u8;

    /// <summary>Plans the file.</summary>
    /// <exception cref="ContainerFormatException">The tag is of version 2.2, or would grow over what it can be.</exception>
    public static async Task<EmbeddingPlan> MakeAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<ContainerPart> removed, int storeLength)
    {
        ContainerPart first = container.Parts[0];
        ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(0, Id3Header.EncodedLength, scan.Length).ConfigureAwait(false);
        if (!Id3Header.TryParse(bytes.Span, out Id3Header header))
        {
            header = new Id3Header(NewestVersion, 0, 0);
            return Complete(header, [], storeLength, FileSegment.Copy(0, container.Length));
        }

        if (header.Version == 2)
        {
            throw new ContainerFormatException(0, "an ID3v2.3 or v2.4 tag, which validators look into for a manifest", "one of version 2.2: have a tag editor write it anew");
        }

        IReadOnlyList<FileSegment> frames = await FramesAsync(header, [.. first.Parts.Except(removed)], scan).ConfigureAwait(false);
        return Complete(header, frames, storeLength, FileSegment.Copy(first.End, container.Length - first.End));
    }

    private static EmbeddingPlan Complete(Id3Header header, IReadOnlyList<FileSegment> frames, int storeLength, FileSegment rest)
    {
        int content = ObjectHead.Length + storeLength;
        long body = frames.Sum(static frame => frame.Length) + Id3Frame.HeaderLength(header.Version) + content;
        if (body > LongestTag)
        {
            throw new ContainerFormatException(6, $"room for a manifest of {ContainerScan.Bytes(storeLength)} in an ID3v2 tag of at most {ContainerScan.Bytes(LongestTag)}", ContainerScan.Bytes(body));
        }

        byte[] tagHeader = [.. "ID3"u8, (byte)header.Version, 0, (byte)(header.Flags & ExperimentalFlag), .. Id3Header.SyncSafe((int)body)];
        byte[] size = Id3Header.SyncSafe(content);
        if (header.Version == 3)
        {
            BinaryPrimitives.WriteInt32BigEndian(size, content);
        }

        byte[] frameHead = [.. "GEOB"u8, .. size, 0, 0, .. ObjectHead];
        return new EmbeddingPlan([FileSegment.Of(tagHeader), .. frames, FileSegment.Of(frameHead)], default, [rest], DataHashAssertion.Bind);
    }

    private static async Task<IReadOnlyList<FileSegment>> FramesAsync(Id3Header header, IReadOnlyList<ContainerPart> frames, ContainerScan scan)
    {
        if (frames.Count == 0)
        {
            return [];
        }

        long start = frames[0].Offset;
        long length = frames[^1].End - start;
        if (!header.IsUnsynchronized)
        {
            return Join(frames);
        }

        return header.Version == 3
            ? [FileSegment.Copy(start, await SynchronizedLengthAsync(scan, start, length).ConfigureAwait(false)) with { StoredLength = length }]
            : await MarkFramesAsync(frames, scan).ConfigureAwait(false);
    }

    // Where frames were taken out there are gaps.
    private static List<FileSegment> Join(IReadOnlyList<ContainerPart> frames)
    {
        var joined = new List<FileSegment>();
        foreach (ContainerPart frame in frames)
        {
            if (joined is [.., var last] && last.Offset + last.Length == frame.Offset)
            {
                joined[^1] = FileSegment.Copy(last.Offset, last.Length + frame.Length);
            }
            else
            {
                joined.Add(FileSegment.Copy(frame.Offset, frame.Length));
            }
        }

        return joined;
    }

    private static async Task<long> SynchronizedLengthAsync(ContainerScan scan, long start, long length)
    {
        var synchronization = new Id3Synchronization();
        long plain = 0;
        for (long offset = start; offset < start + length;)
        {
            ReadOnlyMemory<byte> block = await scan.ReadUpToAsync(offset, ContainerScan.MaxTextBytes, start + length).ConfigureAwait(false);
            plain += synchronization.Undo(block.ToArray());
            offset += block.Length;
        }

        return plain;
    }

    // Version 2.4 applies it frame by frame, and the flag of the tag says that it was applied to all of them (id3v2.4.0-structure §6.1). The flag of the tag goes, so each frame says it itself.
    private static async Task<IReadOnlyList<FileSegment>> MarkFramesAsync(IReadOnlyList<ContainerPart> frames, ContainerScan scan)
    {
        var segments = new List<FileSegment>(2 * frames.Count);
        foreach (ContainerPart frame in frames)
        {
            byte[] head = (await scan.ReadAsync(frame.Offset, frame.HeaderLength).ConfigureAwait(false)).ToArray();
            head[FlagsOffset] |= FrameUnsynchronizedFlag;
            segments.Add(FileSegment.Of(head));
            segments.Add(FileSegment.Copy(frame.ContentOffset, frame.ContentLength));
        }

        return segments;
    }
}
