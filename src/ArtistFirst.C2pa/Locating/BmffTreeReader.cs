using System.Buffers.Binary;
using System.Collections.Frozen;

namespace ArtistFirst.C2pa;

/// <summary>Reads the tree of boxes of an ISO base media file (ISO/IEC 14496-12 §4.2), bounded in depth and number.</summary>
internal sealed class BmffTreeReader(ContainerScan scan)
{
    private const int MaxDepth = 32;
    private const int LongHeaderLength = 16;
    private const int BytesToRead = 32;

    private static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal, "moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "edts", "udta", "dinf", "tref", "treg", "mvex", "mfra", "meta", "schi");

    // ISO/IEC 14496-12:2022: the boxes with a version and flags.
    private static readonly FrozenSet<string> FullBoxes = FrozenSet.Create(
        StringComparer.Ordinal,
        "pdin", "mvhd", "tkhd", "mdhd", "hdlr", "nmhd", "elng", "stsd", "stdp", "stts", "ctts", "cslg", "stss", "stsh", "elst", "dref", "stsz", "stz2", "stsc", "stco", "co64", "padb", "subs", "saiz", "saio", "mehd",
        "trex", "mfhd", "tfhd", "trun", "tfra", "mfro", "tfdt", "leva", "trep", "assp", "sbgp", "sgpd", "csgp", "cprt", "tsel", "kind", "meta", "xml ", "bxml", "iloc", "pitm", "ipro", "infe", "iinf", "iref", "ipma",
        "schm", "fiin", "fpar", "fecr", "gitn", "fire", "stri", "stsg", "stvi", "csch", "sidx", "ssix", "prft", "srpp", "vmhd", "smhd", "srat", "chnl", "dmix", "txtC", "mime", "uri ", "uriI", "hmhd", "sthd", "vvhd", "medc");

    private int _boxes;

    /// <summary>Reads all boxes. What follows the last one and is none is left alone.</summary>
    /// <exception cref="ContainerFormatException">A box leads out of what holds it, they lie too deep, or there are too many.</exception>
    public async Task<BmffTree> ReadAsync() => new(await ReadAsync(new FileRange(0, scan.Length), depth: 1).ConfigureAwait(false));

    private async Task<List<BmffNode>> ReadAsync(FileRange range, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ContainerFormatException(range.Start, $"boxes at most {MaxDepth} deep", "deeper ones");
        }

        var boxes = new List<BmffNode>();
        for (long offset = range.Start; range.End - offset >= BmffBoxHeader.ShortestLength;)
        {
            ReadOnlyMemory<byte> bytes = await scan.ReadUpToAsync(offset, BytesToRead, scan.Length).ConfigureAwait(false);
            BmffNode box = Parse(bytes.Span, offset, range);
            if (++_boxes > ContainerScan.MaxParts)
            {
                throw new ContainerFormatException(offset, $"at most {ContainerScan.MaxParts} boxes", "more");
            }

            if (Containers.Contains(box.Name))
            {
                int start = BytesBeforeBoxes(box, bytes.Span);
                box = box with { Children = await ReadAsync(new FileRange(box.Content.Start + start, Math.Max(0, box.Content.Length - start)), depth + 1).ConfigureAwait(false) };
            }

            boxes.Add(box);
            offset = box.Place.End;
        }

        return boxes;
    }

    private BmffNode Parse(ReadOnlySpan<byte> bytes, long offset, FileRange parent)
    {
        string name = FourCharacterCode.Name(bytes[4..8]);
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        int headerLength = BmffBoxHeader.ShortestLength;
        if (size == 1 && bytes.Length >= LongHeaderLength)
        {
            size = BinaryPrimitives.ReadUInt64BigEndian(bytes[BmffBoxHeader.ShortestLength..]);
            headerLength = LongHeaderLength;
        }
        else if (size == 0)
        {
            size = (ulong)(scan.Length - offset);
        }

        // A file that was cut short in its audio is still hashed, up to its end.
        ulong left = (ulong)(parent.End - offset);
        if (size > left && string.Equals(name, "mdat", StringComparison.Ordinal))
        {
            size = left;
        }

        if (size < (ulong)headerLength || size > left)
        {
            throw new ContainerFormatException(offset, $"a size of {headerLength} to {left} for box {FourCharacterCode.Show(bytes[4..8])}", $"{size}");
        }

        uint? version = FullBoxes.Contains(name) && !IsQuickTimeMeta(name, bytes[headerLength..]) ? BmffTree.ReadVersion(bytes[headerLength..]) : null;
        return new BmffNode(name, new FileRange(offset, (long)size), headerLength) { VersionAndFlags = version };
    }

    // ISO makes meta a full box; QuickTime does not, and there its first box, hdlr, starts at once.
    private static bool IsQuickTimeMeta(string name, ReadOnlySpan<byte> content) =>
        string.Equals(name, "meta", StringComparison.Ordinal) && content.Length >= 8 && content[4..8].SequenceEqual("hdlr"u8);

    private static int BytesBeforeBoxes(BmffNode box, ReadOnlySpan<byte> bytes) =>
        string.Equals(box.Name, "meta", StringComparison.Ordinal) && !IsQuickTimeMeta(box.Name, bytes[box.HeaderLength..]) ? 4 : 0;
}
