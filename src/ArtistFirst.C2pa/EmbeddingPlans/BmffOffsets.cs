using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// Moves the places in the file that an ISO base media file writes down (ISO/IEC 14496-12): chunk offsets (§8.7.5), bases of track fragments (§8.8.7), random access tables (§8.8.10) and offsets of
/// auxiliary information (§8.7.9). Segment indexes count from their own end and move with it.
/// </summary>
internal sealed class BmffOffsets
{
    // Three hours of AAC in chunks of one frame have a table of 2 MB.
    private const int MaxPatchBytes = 1 << 26;
    private const int BlockEntries = 1 << 13;

    private readonly ContainerScan _scan;
    private readonly BmffShift _shift;
    private readonly List<FilePatch> _patches = [];
    private long _patchBytes;

    private BmffOffsets(ContainerScan scan, BmffShift shift)
    {
        _scan = scan;
        _shift = shift;
    }

    /// <summary>The new bytes of everything that names a place behind the insertion.</summary>
    /// <param name="container">The file.</param>
    /// <param name="scan">Reads it.</param>
    /// <param name="shift">How far each place moves.</param>
    /// <returns>Patches in the order of the file.</returns>
    public static async Task<IReadOnlyList<FilePatch>> MoveAsync(AudioContainer container, ContainerScan scan, BmffShift shift)
    {
        var offsets = new BmffOffsets(scan, shift);
        await offsets.WalkAsync(container.Parts, "").ConfigureAwait(false);
        return [.. offsets._patches.OrderBy(static patch => patch.Offset)];
    }

    private async Task WalkAsync(IReadOnlyList<ContainerPart> boxes, string parent)
    {
        foreach (ContainerPart box in boxes)
        {
            await MoveAsync(box, parent).ConfigureAwait(false);
            await WalkAsync(box.Parts, box.Name).ConfigureAwait(false);
        }
    }

    private Task MoveAsync(ContainerPart box, string parent) => (box.Name, parent) switch
    {
        ("stco", "stbl") => MoveTableAsync(box, header: 4, width: 4, stride: 4, column: 0),
        ("co64", "stbl") => MoveTableAsync(box, header: 4, width: 8, stride: 8, column: 0),
        ("saio", "stbl") => MoveAuxiliaryAsync(box),
        ("tfhd", "traf") => MoveFragmentBaseAsync(box),
        ("tfra", "mfra") => MoveRandomAccessAsync(box),
        ("iloc", "meta") => throw new ContainerFormatException(box.Offset, "an audio file, in which nothing but samples lies at places that the file names", "an item location box 'iloc': write the file anew without its items"),
        _ => Task.CompletedTask,
    };

    // version and flags, [aux_info_type, aux_info_type_parameter where the lowest flag is set,] entry_count, offsets of 32 bits, or 64 in version 1.
    private async Task MoveAuxiliaryAsync(ContainerPart box)
    {
        uint start = await ReadUInt32Async(box, 0).ConfigureAwait(false);
        int width = start >> 24 == 0 ? 4 : 8;
        await MoveTableAsync(box, (start & 1) == 0 ? 4 : 12, width, width, 0).ConfigureAwait(false);
    }

    // version and flags, track_ID, base_data_offset of 64 bits where the lowest flag is set.
    private async Task MoveFragmentBaseAsync(ContainerPart box)
    {
        if ((await ReadUInt32Async(box, 0).ConfigureAwait(false) & 1) != 0)
        {
            await MoveEntriesAsync(box, 8, count: 1, width: 8, stride: 8, column: 0).ConfigureAwait(false);
        }
    }

    // version and flags, track_ID, three lengths of 2 bits each, number_of_entry; each entry: time and moof_offset of 32 bits, or 64 in version 1, then three numbers of those lengths.
    private async Task MoveRandomAccessAsync(ContainerPart box)
    {
        int width = await ReadUInt32Async(box, 0).ConfigureAwait(false) >> 24 == 0 ? 4 : 8;
        uint lengths = await ReadUInt32Async(box, 8).ConfigureAwait(false);
        int numbers = (int)((lengths >> 4) & 3) + (int)((lengths >> 2) & 3) + (int)(lengths & 3) + 3;
        await MoveTableAsync(box, header: 12, width, (2 * width) + numbers, column: width).ConfigureAwait(false);
    }

    private async Task MoveTableAsync(ContainerPart box, int header, int width, int stride, int column)
    {
        uint count = await ReadUInt32Async(box, header).ConfigureAwait(false);
        await MoveEntriesAsync(box, header + 4, count, width, stride, column).ConfigureAwait(false);
    }

    private async Task MoveEntriesAsync(ContainerPart box, int header, uint count, int width, int stride, int column)
    {
        long length = (long)count * stride;
        if (length > box.ContentLength - header)
        {
            throw new ContainerFormatException(box.ContentOffset, $"room for {count} entries in '{box.Name}'", ContainerScan.Bytes(box.ContentLength));
        }

        _patchBytes += length;
        if (_patchBytes > MaxPatchBytes)
        {
            throw new ContainerFormatException(box.Offset, $"tables of at most {ContainerScan.Bytes(MaxPatchBytes)}", ContainerScan.Bytes(_patchBytes));
        }

        for (long first = 0; first < count; first += BlockEntries)
        {
            int entries = (int)Math.Min(BlockEntries, count - first);
            long offset = box.ContentOffset + header + (first * stride);
            byte[] bytes = (await _scan.ReadAsync(offset, entries * stride).ConfigureAwait(false)).ToArray();
            for (int i = 0; i < entries; i++)
            {
                Move(bytes.AsSpan((i * stride) + column, width), offset);
            }

            _patches.Add(new FilePatch(offset, bytes));
        }
    }

    private void Move(Span<byte> place, long offset)
    {
        ulong old = place.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(place) : BinaryPrimitives.ReadUInt64BigEndian(place);
        long shift = _shift.Of((long)Math.Min(old, long.MaxValue));
        Int128 moved = (Int128)old + shift;
        if (shift != 0 && (moved < 0 || moved > (place.Length == 4 ? uint.MaxValue : long.MaxValue)))
        {
            throw new ContainerFormatException(offset, $"a place that still fits {8 * place.Length} bits when it moves by {ContainerScan.Bytes(shift)}", $"{old}: write the file anew with 64-bit chunk offsets");
        }

        if (place.Length == 4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(place, (uint)moved);
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(place, (ulong)moved);
        }
    }

    private async Task<uint> ReadUInt32Async(ContainerPart box, int offset) => box.ContentLength >= offset + 4
        ? BinaryPrimitives.ReadUInt32BigEndian((await _scan.ReadAsync(box.ContentOffset + offset, 4).ConfigureAwait(false)).Span)
        : throw new ContainerFormatException(box.ContentOffset, $"'{box.Name}' with at least {ContainerScan.Bytes(offset + 4)}", ContainerScan.Bytes(box.ContentLength));
}
