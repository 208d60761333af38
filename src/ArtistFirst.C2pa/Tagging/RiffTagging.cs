using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Adds texts to the INFO list of a WAVE file, or a list behind its chunks where there is none; and a bext chunk in front of them where there is none (EBU Tech 3285).</summary>
internal static class RiffTagging
{
    private const int FormLength = 12;

    public static async Task<IReadOnlyList<FileSegment>?> PlanAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing, AudioTags tags)
    {
        ContainerPart riff = container.Parts[0];
        byte[] added = [.. missing.Where(static tag => tag.Name.Riff is not null).SelectMany(static tag => Chunk(tag.Name.Riff!, [.. Encoding.UTF8.GetBytes(string.Join(", ", tag.Values)), 0]))];
        byte[] broadcast = riff.Parts.Any(static part => string.Equals(part.Name, "bext", StringComparison.Ordinal)) ? [] : BroadcastChunk.Of(tags, missing.Any(static tag => tag.Name == TagName.Comment));
        ContainerPart? list = await FindInfoAsync(riff, scan).ConfigureAwait(false);
        FileSegment[] chunks = list is null || added.Length == 0
            ? [Rest(FormLength, riff.End), FileSegment.Of([.. new byte[riff.End & 1], .. added.Length == 0 ? [] : Chunk("LIST", [.. "INFO"u8, .. added])])]
            : [Rest(FormLength, list.Offset), FileSegment.Of([.. "LIST"u8, .. Size(list.ContentLength + (list.ContentLength & 1) + added.Length)]), .. Extended(list, added, riff.End)];
        long size = FormLength + broadcast.Length + chunks.Sum(static chunk => chunk.Length) - RiffChunks.HeaderLength;
        return size > uint.MaxValue || added.Length + broadcast.Length == 0
            ? null
            : [FileSegment.Of([.. "RIFF"u8, .. Size(size), .. "WAVE"u8, .. broadcast]), .. chunks, Rest(riff.End, container.Length)];
    }

    // The pad byte of the list may be missing where it is the last chunk.
    private static FileSegment[] Extended(ContainerPart list, byte[] added, long end) =>
    [
        Rest(list.ContentOffset, list.End),
        FileSegment.Of([.. new byte[list.ContentLength & 1], .. added]),
        Rest(Math.Min(end, list.End + (list.ContentLength & 1)), end),
    ];

    private static async Task<ContainerPart?> FindInfoAsync(ContainerPart riff, ContainerScan scan)
    {
        foreach (ContainerPart part in riff.Parts.Where(static part => part is { Name: "LIST", ContentLength: >= 4 }))
        {
            if ((await scan.ReadAsync(part.ContentOffset, 4).ConfigureAwait(false)).Span.SequenceEqual("INFO"u8))
            {
                return part;
            }
        }

        return null;
    }

    private static FileSegment Rest(long start, long end) => FileSegment.Copy(start, end - start);

    private static byte[] Chunk(string id, byte[] content) => [.. Encoding.ASCII.GetBytes(id), .. Size(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] Size(long length)
    {
        byte[] size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(size, unchecked((uint)length));
        return size;
    }
}
