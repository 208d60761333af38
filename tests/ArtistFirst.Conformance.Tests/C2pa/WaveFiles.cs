using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.Conformance;

/// <summary>WAVE files of many shapes.</summary>
internal static class WaveFiles
{
    private static readonly byte[] Pcm = [1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0];
    private static readonly byte[] Extensible = [0xFE, 0xFF, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0, 22, 0, 16, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
    private static readonly byte[] Samples = [.. Enumerable.Range(0, 4000).Select(i => (byte)((i * 37) & 0xFF))];

    /// <summary>A file by name for each shape.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["plain.wav"] = File(Chunk("fmt ", Pcm), Chunk("data", Samples)),
        ["extensible.wav"] = File(Chunk("fmt ", Extensible), Chunk("data", Samples)),
        ["odd-data.wav"] = File(Chunk("fmt ", Pcm), Chunk("data", Samples[..3999])),
        ["odd-data-without-pad.wav"] = File(Chunk("fmt ", Pcm), Chunk("data", Samples[..3999])[..^1]),
        ["broadcast.wav"] = File(Chunk("bext", new byte[603]), Chunk("fmt ", Pcm), Chunk("data", Samples), Chunk("LIST", [.. "INFOIART\u0005\0\0\0Nord\0\0"u8])),
        ["trailing.wav"] = [.. File(Chunk("fmt ", Pcm), Chunk("data", Samples)), .. "bytes behind the RIFF chunk"u8],
    };

    private static byte[] Chunk(string id, byte[] content) => [.. Encoding.ASCII.GetBytes(id), .. Size(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] File(params byte[][] chunks)
    {
        byte[] content = [.. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. Size(content.Length + 4), .. "WAVE"u8, .. content];
    }

    private static byte[] Size(int length)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, length);
        return size;
    }
}
