using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// How long an ISO base media file plays (ISO/IEC 14496-12): what the header of its first sound track says (§8.4.2), or where that is left open, as in fragmented files, what the movie's extension says (§8.8.2),
/// or the samples of all fragments together (§8.8.7, §8.8.8).
/// </summary>
internal sealed class BmffPlayingTime(ContainerScan scan, AudioContainer container)
{
    private const int EntriesABlock = 1 << 12;

    public async Task<TimeSpan> ReadAsync()
    {
        ContainerPart movie = Only(container.Parts, "moov")!;
        foreach (ContainerPart track in movie.Parts.Where(static part => Is(part, "trak")))
        {
            if (Only(track.Parts, "mdia") is { } media && await IsSoundAsync(media).ConfigureAwait(false) && Only(media.Parts, "mdhd") is { } header)
            {
                (ulong scale, ulong duration) = await ReadHeaderAsync(header).ConfigureAwait(false);
                return duration > 0 ? PlayingTime.Of(duration, scale) : await OfFragmentsAsync(movie, track, scale).ConfigureAwait(false);
            }
        }

        return TimeSpan.Zero;
    }

    private static bool Is(ContainerPart part, string name) => string.Equals(part.Name, name, StringComparison.Ordinal);

    private static ContainerPart? Only(IReadOnlyList<ContainerPart> parts, string name) => parts.FirstOrDefault(part => Is(part, name));

    // version and flags, predefined, handler type.
    private async Task<bool> IsSoundAsync(ContainerPart media) =>
        Only(media.Parts, "hdlr") is { ContentLength: >= 12 } handler && (await scan.ReadAsync(handler.ContentOffset + 8, 4).ConfigureAwait(false)).Span.SequenceEqual("soun"u8);

    // version and flags, two instants, the time scale, the duration; instants and duration have 64 bits in version 1. All ones: not known.
    private async Task<(ulong Scale, ulong Duration)> ReadHeaderAsync(ContainerPart header)
    {
        bool isLong = await ReadUInt32Async(header, 0).ConfigureAwait(false) >> 24 == 1;
        uint scale = await ReadUInt32Async(header, isLong ? 20 : 12).ConfigureAwait(false);
        ulong duration = isLong ? await ReadUInt64Async(header, 24).ConfigureAwait(false) : await ReadUInt32Async(header, 16).ConfigureAwait(false);
        return (scale, duration == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : duration);
    }

    private async Task<TimeSpan> OfFragmentsAsync(ContainerPart movie, ContainerPart track, ulong scale)
    {
        uint id = Only(track.Parts, "tkhd") is { } header ? await ReadTrackIdAsync(header).ConfigureAwait(false) : 0;
        uint usual = 0;
        foreach (ContainerPart defaults in Only(movie.Parts, "mvex")?.Parts.Where(static part => Is(part, "trex")) ?? [])
        {
            usual = await ReadUInt32Async(defaults, 4).ConfigureAwait(false) == id ? await ReadUInt32Async(defaults, 12).ConfigureAwait(false) : usual;
        }

        ulong units = 0;
        foreach (ContainerPart fragment in container.Parts.Where(static part => Is(part, "moof")).SelectMany(static part => part.Parts).Where(static part => Is(part, "traf")))
        {
            units += await OfFragmentAsync(fragment, id, usual).ConfigureAwait(false);
        }

        return PlayingTime.Of(units, scale);
    }

    private async Task<uint> ReadTrackIdAsync(ContainerPart header) =>
        await ReadUInt32Async(header, await ReadUInt32Async(header, 0).ConfigureAwait(false) >> 24 == 1 ? 20 : 12).ConfigureAwait(false);

    // tfhd: flags, track id, then what the flags say: base offset (8 bytes), description index, default duration.
    private async Task<ulong> OfFragmentAsync(ContainerPart fragment, uint id, uint usual)
    {
        if (Only(fragment.Parts, "tfhd") is not { } header || await ReadUInt32Async(header, 4).ConfigureAwait(false) != id)
        {
            return 0;
        }

        uint flags = await ReadUInt32Async(header, 0).ConfigureAwait(false);
        if ((flags & 0x8) != 0)
        {
            usual = await ReadUInt32Async(header, 8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0)).ConfigureAwait(false);
        }

        ulong units = 0;
        foreach (ContainerPart run in fragment.Parts.Where(static part => Is(part, "trun")))
        {
            units += await OfRunAsync(run, usual).ConfigureAwait(false);
        }

        return units;
    }

    // trun: flags, count, [data offset,] [first flags,] then for each sample [duration,] [size,] [flags,] [composition offset].
    private async Task<ulong> OfRunAsync(ContainerPart run, uint usual)
    {
        uint flags = await ReadUInt32Async(run, 0).ConfigureAwait(false);
        uint count = await ReadUInt32Async(run, 4).ConfigureAwait(false);
        if ((flags & 0x100) == 0)
        {
            return (ulong)count * usual;
        }

        int stride = 4 * int.PopCount((int)(flags & 0xF00));
        long first = 8 + (4 * int.PopCount((int)(flags & 0x5)));
        long entries = Math.Min(count, Math.Max(0, run.ContentLength - first) / stride);
        ulong units = 0;
        for (long at = 0; at < entries; at += EntriesABlock)
        {
            int block = (int)Math.Min(EntriesABlock, entries - at);
            ReadOnlyMemory<byte> bytes = await scan.ReadAsync(run.ContentOffset + first + (at * stride), block * stride).ConfigureAwait(false);
            for (int i = 0; i < block; i++)
            {
                units += BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[(i * stride)..]);
            }
        }

        return units;
    }

    private async Task<uint> ReadUInt32Async(ContainerPart box, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian((await ReadAsync(box, offset, sizeof(uint)).ConfigureAwait(false)).Span);

    private async Task<ulong> ReadUInt64Async(ContainerPart box, int offset) =>
        BinaryPrimitives.ReadUInt64BigEndian((await ReadAsync(box, offset, sizeof(ulong)).ConfigureAwait(false)).Span);

    private ValueTask<ReadOnlyMemory<byte>> ReadAsync(ContainerPart box, int offset, int count) => offset + count <= box.ContentLength
        ? scan.ReadAsync(box.ContentOffset + offset, count)
        : throw new ContainerFormatException(box.Offset, $"{ContainerScan.Bytes(offset + count)} in '{box.Name}'", ContainerScan.Bytes(box.ContentLength));
}
