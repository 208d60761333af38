namespace ArtistFirst.C2pa;

/// <summary>Reads native FLAC (RFC 9639): ID3v2 tags in front where there are any, the marker, metadata blocks, frames, and tags behind them.</summary>
internal static class FlacFile
{
    private const int BlockHeaderLength = 4;
    private const int StreamInfoLength = 34;

    public static ReadOnlySpan<byte> Marker => "fLaC"u8;

    public static async Task<AudioContainer> ReadAsync(ContainerScan scan)
    {
        List<ContainerPart> parts = await Id3Tag.ReadLeadingAsync(scan).ConfigureAwait(false);
        long offset = parts.Count == 0 ? 0 : parts[^1].End;
        parts.Add(scan.Part("fLaC", offset, Marker.Length));
        offset += Marker.Length;
        bool last;
        bool first = true;
        do
        {
            ReadOnlyMemory<byte> header = await scan.ReadAsync(offset, BlockHeaderLength).ConfigureAwait(false);
            (last, int type, int length) = ParseHeader(header.Span);
            Check(type, length, first, offset, scan.Length);
            first = false;
            parts.Add(scan.Part(Name(type), offset, BlockHeaderLength + length, BlockHeaderLength));
            await ReadTextsAsync(scan, type, offset + BlockHeaderLength, length).ConfigureAwait(false);
            offset += BlockHeaderLength + length;
        }
        while (!last);

        List<ContainerPart> trailers = await TrailingTags.ReadAsync(scan, offset).ConfigureAwait(false);
        long end = trailers.Count == 0 ? scan.Length : trailers[0].Offset;
        parts.Add(scan.Part("audio", offset, end - offset));
        parts.AddRange(trailers);
        return new AudioContainer(AudioContainerKind.Flac, scan.Length, parts, scan.Tags);
    }

    // RFC 9639 §8.1: one bit for the last block, seven for the type, 24 for the length.
    private static (bool Last, int Type, int Length) ParseHeader(ReadOnlySpan<byte> header) =>
        ((header[0] & 0x80) != 0, header[0] & 0x7F, (header[1] << 16) | (header[2] << 8) | header[3]);

    private static void Check(int type, int length, bool first, long offset, long end)
    {
        if (first != (type == 0) || (first && length != StreamInfoLength))
        {
            throw new ContainerFormatException(offset, "one STREAMINFO block of 34 bytes, as the first", $"{Name(type)} of {ContainerScan.Bytes(length)}");
        }

        if (type == 127 || length > end - offset - BlockHeaderLength)
        {
            throw new ContainerFormatException(offset, $"a metadata block of at most {ContainerScan.Bytes(end - offset - BlockHeaderLength)}", $"{Name(type)} of {ContainerScan.Bytes(length)}");
        }
    }

    private static Task ReadTextsAsync(ContainerScan scan, int type, long offset, int length) => type switch
    {
        4 => VorbisComments.ReadAsync(scan, offset, length),
        5 => FlacCueSheet.ReadAsync(scan, offset, length),
        _ => Task.CompletedTask,
    };

    private static string Name(int type) => type switch
    {
        0 => "STREAMINFO",
        1 => "PADDING",
        2 => "APPLICATION",
        3 => "SEEKTABLE",
        4 => "VORBIS_COMMENT",
        5 => "CUESHEET",
        6 => "PICTURE",
        _ => $"block type {type}",
    };
}
