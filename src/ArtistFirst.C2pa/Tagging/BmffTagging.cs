using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>
/// Adds items to the iTunes item list of an MP4 or M4A file (moov/udta/meta/ilst), with as many of these boxes as are missing. The boxes around grow, and every table of places behind is written anew.
/// </summary>
internal static class BmffTagging
{
    private const int LongHeaderLength = 16;

    // A handler that says that the items are iTunes', as players look for it.
    private static ReadOnlySpan<byte> Handler => "\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0"u8;

    public static async Task<IReadOnlyList<FileSegment>?> PlanAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing)
    {
        if (missing.Count == 0 || FindPlace(container) is not var (around, place, wrap))
        {
            return null;
        }

        if (!await IsITunesAsync(scan, around).ConfigureAwait(false))
        {
            return null;
        }

        byte[] added = wrap([.. missing.SelectMany(static tag => Item(tag.Name.ITunes, tag.Values))]);
        IReadOnlyList<FilePatch>? sizes = await GrowAsync(scan, around, added.Length).ConfigureAwait(false);
        if (sizes is null)
        {
            return null;
        }

        FilePatch[] patches = [.. (await BmffOffsets.MoveAsync(container, scan, new BmffShift(place, added.Length, [])).ConfigureAwait(false)).Concat(sizes).OrderBy(static patch => patch.Offset)];
        return [.. FilePatch.Apply(patches, 0, place), FileSegment.Of(added), .. FilePatch.Apply(patches, place, container.Length)];
    }

    /// <summary>The boxes that grow, outermost first; where the items go; and what has to be around them there. Null where a segment index would no longer count to where it points.</summary>
    private static (ContainerPart[] Around, long Place, Func<byte[], byte[]> Wrap)? FindPlace(AudioContainer container)
    {
        ContainerPart movie = Find(container.Parts, "moov")!;
        if (container.Parts.TakeWhile(part => part != movie).Any(static part => Is(part, "sidx")))
        {
            return null;
        }

        if (Find(movie.Parts, "udta") is not { } data)
        {
            return ([movie], EndOf(movie), static items => Box("udta", Meta(items)));
        }

        if (Find(data.Parts, "meta") is not { } meta)
        {
            return ([movie, data], EndOf(data), static items => Meta(items));
        }

        return Find(meta.Parts, "ilst") is { } list
            ? ([movie, data, meta, list], EndOf(list), static items => items)
            : ([movie, data, meta], EndOf(meta), static items => Box("ilst", items));
    }

    private static bool Is(ContainerPart part, string name) => string.Equals(part.Name, name, StringComparison.Ordinal);

    private static ContainerPart? Find(IReadOnlyList<ContainerPart> parts, string name) => parts.FirstOrDefault(part => Is(part, name));

    // Before the zero with which QuickTime ends user data.
    private static long EndOf(ContainerPart box) => (box.Parts.Count, box) switch
    {
        (0, { Name: "udta", ContentLength: 4 }) => box.ContentOffset,
        (0, _) => box.End,
        _ => box.Parts[^1].End,
    };

    // version and flags, zero, handler: that of QuickTime's keys has items by number.
    private static async Task<bool> IsITunesAsync(ContainerScan scan, ContainerPart[] around) =>
        around.FirstOrDefault(static part => Is(part, "meta")) is not { } meta
        || (Find(meta.Parts, "hdlr") is { ContentLength: >= 12 } handler && (await scan.ReadAsync(handler.ContentOffset + 8, 4).ConfigureAwait(false)).Span.SequenceEqual("mdir"u8));

    // Null where a box reaches to the end of the file without saying so, or would outgrow its number.
    private static async Task<IReadOnlyList<FilePatch>?> GrowAsync(ContainerScan scan, ContainerPart[] boxes, int growth)
    {
        var patches = new List<FilePatch>();
        foreach (ContainerPart box in boxes)
        {
            bool isLong = box.HeaderLength == LongHeaderLength;
            long offset = box.Offset + (isLong ? 8 : 0);
            byte[] size = (await scan.ReadAsync(offset, isLong ? sizeof(ulong) : sizeof(uint)).ConfigureAwait(false)).ToArray();
            if (isLong)
            {
                BinaryPrimitives.WriteInt64BigEndian(size, box.Length + growth);
            }
            else if (BinaryPrimitives.ReadUInt32BigEndian(size) == 0 || box.Length + growth > uint.MaxValue)
            {
                return null;
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(size, (uint)(box.Length + growth));
            }

            patches.Add(new FilePatch(offset, size));
        }

        return patches;
    }

    private static byte[] Meta(byte[] items) => Box("meta", [0, 0, 0, 0, .. Box("hdlr", Handler.ToArray()), .. Box("ilst", items)]);

    private static byte[] Item(string name, IReadOnlyList<string> values)
    {
        byte[] data = [.. values.SelectMany(static value => Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(value)]))];
        string[] parts = name.Split(':');
        return parts.Length == 1
            ? Box(name, [.. Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(string.Join(", ", values))])])
            : Box(parts[0], [.. Box("mean", [0, 0, 0, 0, .. Encoding.UTF8.GetBytes(parts[1])]), .. Box("name", [0, 0, 0, 0, .. Encoding.UTF8.GetBytes(parts[2])]), .. data]);
    }

    private static byte[] Box(string type, byte[] content)
    {
        byte[] box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }
}
