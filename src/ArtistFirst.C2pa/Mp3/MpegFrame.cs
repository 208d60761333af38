namespace ArtistFirst.C2pa;

/// <summary>Finds MPEG audio layer III frames (ISO/IEC 11172-3 §2.4.1.3, 13818-3 §2.4.2.3 and the unofficial "2.5").</summary>
internal static class MpegFrame
{
    public const int HeaderLength = 4;

    /// <summary>How far behind an ID3v2 tag the first frame may lie: some writers leave zeros after it that the tag does not count.</summary>
    private const int SearchLength = 1 << 16;

    private static ReadOnlySpan<ushort> Version1Kilobits => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];

    private static ReadOnlySpan<ushort> Version2Kilobits => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];

    private static ReadOnlySpan<ushort> Version1Hertz => [44100, 48000, 32000, 0];

    /// <summary>Length in bytes of the frame that the header starts, or 0 where it is not a layer III header of a known length.</summary>
    public static int LengthOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength || header[0] != 0xFF || (header[1] & 0xE6) != 0xE2)
        {
            return 0; // no sync word, or not layer III
        }

        int version = VersionOf(header);
        bool isVersion1 = version == 3;
        int kilobits = (isVersion1 ? Version1Kilobits : Version2Kilobits)[header[2] >> 4];
        int hertz = HertzOf(header);
        return version == 1 || kilobits == 0 || hertz == 0
            ? 0
            : ((isVersion1 ? 144 : 72) * kilobits * 1000 / hertz) + ((header[2] >> 1) & 1);
    }

    /// <summary>How long a frame plays, in ticks of 100 ns: 1152 samples in MPEG-1, 576 in the others.</summary>
    /// <param name="header">A header for which <see cref="LengthOf"/> answers a length.</param>
    public static long TicksOf(ReadOnlySpan<byte> header) => (VersionOf(header) == 3 ? 1152 : 576) * TimeSpan.TicksPerSecond / HertzOf(header);

    // 3 is MPEG-1; 2 is MPEG-2, at half the sampling rates; 0 is the unofficial 2.5, at a quarter of them; 1 is reserved.
    private static int VersionOf(ReadOnlySpan<byte> header) => (header[1] >> 3) & 3;

    private static int HertzOf(ReadOnlySpan<byte> header) => Version1Hertz[(header[2] >> 2) & 3] >> (VersionOf(header) is 0 ? 2 : 3 - VersionOf(header));

    /// <summary>
    /// Where the first frame starts: at <paramref name="start"/>, or within 64 KiB where a tag or nothing but zeros lies in front of it; -1 where there is none.
    /// Eleven set bits are found anywhere, so a frame counts only when another one, a trailing tag or the end of the file follows it.
    /// </summary>
    public static async Task<long> FindAsync(ContainerScan scan, long start)
    {
        long end = start == 0 ? await CountZerosAsync(scan).ConfigureAwait(false) + 1 : start + SearchLength;
        for (long offset = start; offset < Math.Min(end, scan.Length);)
        {
            ReadOnlyMemory<byte> block = await scan.ReadUpToAsync(offset, 2048, scan.Length).ConfigureAwait(false);
            int sync = block.Span.IndexOf((byte)0xFF);
            if (sync < 0)
            {
                offset += block.Length;
                continue;
            }

            offset += sync;
            int length = LengthOf(block.Span[sync..]);
            if (length == 0 && block.Length - sync < HeaderLength)
            {
                length = LengthOf((await scan.ReadUpToAsync(offset, HeaderLength, scan.Length).ConfigureAwait(false)).Span);
            }

            if (offset < end && length > 0 && length <= scan.Length - offset && await FollowsAsync(scan, offset + length).ConfigureAwait(false))
            {
                return offset;
            }

            offset++;
        }

        return -1;
    }

    private static async Task<long> CountZerosAsync(ContainerScan scan)
    {
        long zeros = 0;
        while (zeros < Math.Min(SearchLength, scan.Length))
        {
            ReadOnlyMemory<byte> block = await scan.ReadUpToAsync(zeros, 2048, scan.Length).ConfigureAwait(false);
            int other = block.Span.IndexOfAnyExcept((byte)0);
            if (other >= 0)
            {
                return zeros + other;
            }

            zeros += block.Length;
        }

        return zeros;
    }

    private static async Task<bool> FollowsAsync(ContainerScan scan, long offset)
    {
        ReadOnlyMemory<byte> next = await scan.ReadUpToAsync(offset, 8, scan.Length).ConfigureAwait(false);
        return next.IsEmpty
            || LengthOf(next.Span) > 0
            || next.Span.StartsWith("TAG"u8)
            || next.Span.StartsWith("APETAGEX"u8)
            || next.Span.StartsWith("LYRICSBE"u8)
            || next.Span.StartsWith("ID3"u8);
    }
}
