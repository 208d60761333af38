namespace ArtistFirst.C2pa;

/// <summary>How long an MP3 file plays: its frames are counted, since rates may vary and what headers say of it is often wrong. A frame that only describes the others (Xing, Info, VBRI) is not heard.</summary>
internal static class Mp3PlayingTime
{
    // The description stands behind the side information: 4 + 9, 17 or 32 bytes into the frame; VBRI at 36.
    private const int DescriptionReach = 40;
    private const int BlockLength = 2048;

    public static async Task<TimeSpan> ReadAsync(ContainerScan scan, ContainerPart audio)
    {
        long ticks = 0;
        bool isFirst = true;
        for (long offset = audio.Offset; offset < audio.End;)
        {
            ReadOnlyMemory<byte> header = await scan.ReadUpToAsync(offset, MpegFrame.HeaderLength, audio.End).ConfigureAwait(false);
            int length = MpegFrame.LengthOf(header.Span);
            if (length == 0)
            {
                offset = await NextSyncAsync(scan, offset + 1, audio.End).ConfigureAwait(false);
                continue;
            }

            ticks += isFirst && await IsDescriptionAsync(scan, offset, length).ConfigureAwait(false) ? 0 : MpegFrame.TicksOf(header.Span);
            isFirst = false;
            offset += length;
        }

        return new TimeSpan(ticks);
    }

    private static async ValueTask<long> NextSyncAsync(ContainerScan scan, long start, long end)
    {
        for (long offset = start; offset < end;)
        {
            ReadOnlyMemory<byte> block = await scan.ReadUpToAsync(offset, BlockLength, end).ConfigureAwait(false);
            int sync = block.Span.IndexOf((byte)0xFF);
            if (sync >= 0)
            {
                return offset + sync;
            }

            offset += block.Length;
        }

        return end;
    }

    private static async ValueTask<bool> IsDescriptionAsync(ContainerScan scan, long offset, int length)
    {
        ReadOnlyMemory<byte> start = await scan.ReadUpToAsync(offset, DescriptionReach, offset + length).ConfigureAwait(false);
        return start.Span.IndexOf("Xing"u8) >= 0 || start.Span.IndexOf("Info"u8) >= 0 || start.Span.IndexOf("VBRI"u8) >= 0;
    }
}
