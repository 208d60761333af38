using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// An MP3 or FLAC file gets a GEOB frame in the ID3v2 tag at its start (C2PA 2.2 §A.3.4); where there is no tag, it gets one. The tag keeps its version (but for v2.2) and its frames byte for byte, in their order, the new frame behind
/// them; sizes that a writer stored in another way than v2.4 says are mended, since validators stop at them; its padding, extended header (a checksum that would be wrong) and footer go. Unsynchronisation is undone, since it would change the bytes of the store.
/// </summary>
internal static class Id3Plan
{
    private const int NewestVersion = 4;
    private const int LongestTag = (1 << 28) - 1;
    private const int SizeOffset = 4;
    private const int FlagsOffset = 9;
    private const byte ExperimentalFlag = 0x20;
    private const byte FrameUnsynchronizedFlag = 0x02;

    // Encoding ISO 8859-1; media type, file name, description, each with a zero behind it; then the store, up to the end of the frame.
    private static ReadOnlySpan<byte> ObjectHead => "\0application/c2pa\0c2pa\0c2pa manifest store\0"u8;

    /// <summary>Plans the file.</summary>
    /// <exception cref="ContainerFormatException">The tag is of version 2.2 with frames that later versions lack, or would grow over what it can be.</exception>
    public static async Task<EmbeddingPlan> MakeAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<ContainerPart> removed, int storeLength)
    {
        ContainerPart first = container.Parts[0];
        ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(0, Id3Header.EncodedLength, scan.Length).ConfigureAwait(false);
        if (!Id3Header.TryParse(bytes.Span, out Id3Header header))
        {
            header = new Id3Header(NewestVersion, 0, 0);
            return Complete(header, [], storeLength, FileSegment.Copy(0, container.Length));
        }

        ContainerPart[] kept = [.. first.Parts.Except(removed)];
        IReadOnlyList<FileSegment> frames = await (header.Version == 2 ? Id3Upgrade.FramesAsync(header, kept, scan) : FramesAsync(header, kept, scan)).ConfigureAwait(false);
        return Complete(header.Version == 2 ? new Id3Header(3, 0, 0) : header, frames, storeLength, FileSegment.Copy(first.End, container.Length - first.End));
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

    private static async Task<IReadOnlyList<FileSegment>> FramesAsync(Id3Header header, ContainerPart[] frames, ContainerScan scan)
    {
        if (frames.Length == 0)
        {
            return [];
        }

        long start = frames[0].Offset;
        long length = frames[^1].End - start;
        if (header.Version == 3)
        {
            return header.IsUnsynchronized ? [FileSegment.Copy(start, await SynchronizedLengthAsync(scan, start, length).ConfigureAwait(false)) with { StoredLength = length }] : Join(frames);
        }

        return await MendHeadsAsync(header, frames, scan).ConfigureAwait(false);
    }

    // Where frames were taken out there are gaps.
    private static List<FileSegment> Join(ContainerPart[] frames)
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
    private static async Task<IReadOnlyList<FileSegment>> MendHeadsAsync(Id3Header header, ContainerPart[] frames, ContainerScan scan)
    {
        var segments = new List<FileSegment>(2 * frames.Length);
        bool mended = false;
        foreach (ContainerPart frame in frames)
        {
            byte[] old = (await scan.ReadAsync(frame.Offset, frame.HeaderLength).ConfigureAwait(false)).ToArray();
            byte[] head = [.. old[..SizeOffset], .. Id3Header.SyncSafe((int)frame.ContentLength), .. old[(SizeOffset + 4)..]];
            head[FlagsOffset] |= header.IsUnsynchronized ? FrameUnsynchronizedFlag : (byte)0;
            mended |= !head.AsSpan().SequenceEqual(old);
            segments.Add(FileSegment.Of(head));
            segments.Add(FileSegment.Copy(frame.ContentOffset, frame.ContentLength));
        }

        return mended ? segments : Join(frames);
    }
}
