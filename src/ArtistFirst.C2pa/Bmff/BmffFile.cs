namespace ArtistFirst.C2pa;

/// <summary>Reads an ISO base media file: its tree of boxes, and the texts of its iTunes item lists.</summary>
internal sealed class BmffFile(ContainerScan scan)
{
    public static async Task<AudioContainer> ReadAsync(ContainerScan scan)
    {
        IReadOnlyList<ContainerPart> boxes = await new BmffFile(scan).WalkAsync(0, scan.Length, "", 0).ConfigureAwait(false);
        int movies = boxes.Count(box => string.Equals(box.Name, "moov", StringComparison.Ordinal));
        return movies == 1
            ? new AudioContainer(AudioContainerKind.Mp4, scan.Length, boxes, scan.Tags)
            : throw new ContainerFormatException(0, "one 'moov' box", $"{movies}");
    }

    // The boxes that are looked into: the way to the item list, and to every table that holds offsets into the file.
    private static bool HoldsBoxes(string name, string parent) => name switch
    {
        "moov" or "trak" or "mdia" or "minf" or "stbl" or "udta" or "meta" or "ilst" or "mvex" or "moof" or "traf" or "mfra" => true,
        _ => string.Equals(parent, "ilst", StringComparison.Ordinal),
    };

    private async Task<IReadOnlyList<ContainerPart>> WalkAsync(long start, long end, string parent, int depth)
    {
        if (depth > ContainerScan.MaxDepth)
        {
            throw new ContainerFormatException(start, $"boxes at most {ContainerScan.MaxDepth} deep", "more");
        }

        var boxes = new List<ContainerPart>();
        for (long offset = start; offset < end && !await IsTerminatorAsync(parent, offset, end).ConfigureAwait(false);)
        {
            ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(offset, BmffBoxHeader.LongestLength, end).ConfigureAwait(false);
            BmffBoxHeader header = BmffBoxHeader.Parse(bytes.Span, offset, end - offset, depth == 0);
            boxes.Add(await LookAsync(header, offset, parent, depth).ConfigureAwait(false));
            offset += header.Length;
        }

        return boxes;
    }

    private async Task<ContainerPart> LookAsync(BmffBoxHeader header, long offset, string parent, int depth)
    {
        IReadOnlyList<ContainerPart>? inside = null;
        if (HoldsBoxes(header.Name, parent))
        {
            long content = offset + header.HeaderLength;
            long end = offset + header.Length;
            content += string.Equals(header.Name, "meta", StringComparison.Ordinal) ? await FullBoxLengthAsync(content, end).ConfigureAwait(false) : 0;
            inside = await WalkAsync(content, end, header.Name, depth + 1).ConfigureAwait(false);
        }

        ContainerPart box = scan.Part(header.Name, offset, header.Length, header.HeaderLength, inside);
        if (string.Equals(parent, "ilst", StringComparison.Ordinal))
        {
            await ItemList.AddAsync(scan, box).ConfigureAwait(false);
        }

        return box;
    }

    // QuickTime ends user data with a 32-bit zero (QuickTime File Format, "User Data Atoms").
    private async ValueTask<bool> IsTerminatorAsync(string parent, long offset, long end) =>
        end - offset == 4
        && string.Equals(parent, "udta", StringComparison.Ordinal)
        && !(await scan.ReadAsync(offset, 4).ConfigureAwait(false)).Span.ContainsAnyExcept((byte)0);

    // ISO makes meta a full box (version and flags in front of its boxes), QuickTime does not: there its first box, hdlr, starts at once.
    private async ValueTask<int> FullBoxLengthAsync(long content, long end)
    {
        ReadOnlyMemory<byte> start = await scan.ReadUpToAsync(content, 8, end).ConfigureAwait(false);
        return start.Length < 4 || start.Span[4..].SequenceEqual("hdlr"u8) ? 0 : 4;
    }
}
