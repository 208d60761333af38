using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Adds comments to the VORBIS_COMMENT block of a FLAC file (RFC 9639 §8.6), or a block behind STREAMINFO where there is none. Places in a FLAC file count from its first frame, so nothing else changes.</summary>
internal static class VorbisTagging
{
    private const int BlockHeaderLength = 4;
    private const int BlockType = 4;
    private const int LongestBlock = (1 << 24) - 1;
    private const byte LastBlock = 0x80;

    public static async Task<IReadOnlyList<FileSegment>?> PlanAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<(TagName Name, IReadOnlyList<string> Values)> missing)
    {
        byte[][] comments = [.. missing.SelectMany(static tag => tag.Values.Select(value => Text($"{tag.Name.Vorbis}={value}")))];
        byte[] added = [.. comments.SelectMany(static comment => comment)];
        ContainerPart? block = container.Parts.FirstOrDefault(static part => string.Equals(part.Name, "VORBIS_COMMENT", StringComparison.Ordinal));
        if (comments.Length == 0 || (block?.ContentLength ?? 0) + added.Length > LongestBlock - BlockHeaderLength)
        {
            return null;
        }

        return block is null
            ? await InsertAsync(container, scan, comments.Length, added).ConfigureAwait(false)
            : await ExtendAsync(container, scan, block, comments.Length, added).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<FileSegment>?> ExtendAsync(AudioContainer container, ContainerScan scan, ContainerPart block, int count, byte[] added)
    {
        byte flags = (await scan.ReadAsync(block.Offset, 1).ConfigureAwait(false)).Span[0];
        long place = block.ContentOffset + sizeof(uint) + BinaryPrimitives.ReadUInt32LittleEndian((await scan.ReadAsync(block.ContentOffset, sizeof(uint)).ConfigureAwait(false)).Span);
        uint before = BinaryPrimitives.ReadUInt32LittleEndian((await scan.ReadAsync(place, sizeof(uint)).ConfigureAwait(false)).Span);
        return
        [
            FileSegment.Copy(0, block.Offset),
            FileSegment.Of(Header(flags, (int)block.ContentLength + added.Length)),
            FileSegment.Copy(block.ContentOffset, place - block.ContentOffset),
            FileSegment.Of(Number(before + (uint)count)),
            FileSegment.Copy(place + sizeof(uint), block.End - place - sizeof(uint)),
            FileSegment.Of(added),
            FileSegment.Copy(block.End, container.Length - block.End),
        ];
    }

    private static async Task<IReadOnlyList<FileSegment>?> InsertAsync(AudioContainer container, ContainerScan scan, int count, byte[] added)
    {
        ContainerPart info = container.Parts.First(static part => string.Equals(part.Name, "STREAMINFO", StringComparison.Ordinal));
        byte flags = (await scan.ReadAsync(info.Offset, 1).ConfigureAwait(false)).Span[0];
        byte[] content = [.. Text("ArtistFirst"), .. Number((uint)count), .. added];
        return
        [
            FileSegment.Copy(0, info.Offset),
            FileSegment.Of([(byte)(flags & ~LastBlock)]),
            FileSegment.Copy(info.Offset + 1, info.Length - 1),
            FileSegment.Of([.. Header((byte)((flags & LastBlock) | BlockType), content.Length), .. content]),
            FileSegment.Copy(info.End, container.Length - info.End),
        ];
    }

    private static byte[] Header(byte flags, int length) => [flags, (byte)(length >> 16), (byte)((length >> 8) & 0xFF), (byte)(length & 0xFF)];

    private static byte[] Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return [.. Number((uint)utf8.Length), .. utf8];
    }

    private static byte[] Number(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
