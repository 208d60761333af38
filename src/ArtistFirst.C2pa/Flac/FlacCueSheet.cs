using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Reads the recording codes of a FLAC cue sheet (RFC 9639 §8.7), which tells that a file holds several recordings.</summary>
internal static class FlacCueSheet
{
    private const int HeaderLength = 128 + 8 + 1 + 258;
    private const int TrackLength = 8 + 1 + 12 + 14 + 1;
    private const int IndexPointLength = 12;

    /// <summary>Adds the ISRC of each track that has one; a track without has twelve zeros there.</summary>
    public static async Task ReadAsync(ContainerScan scan, long start, int length)
    {
        long end = start + length;
        long offset = start + HeaderLength;
        Check(offset, end, 1);
        int tracks = (await scan.ReadAsync(offset, 1).ConfigureAwait(false)).Span[0];
        offset++;
        for (int i = 0; i < tracks; i++)
        {
            Check(offset, end, TrackLength);
            ReadOnlyMemory<byte> track = await scan.ReadAsync(offset, TrackLength).ConfigureAwait(false);
            ReadOnlySpan<byte> isrc = track.Span.Slice(9, 12);
            int indexPoints = track.Span[TrackLength - 1];
            if (isrc.ContainsAnyExcept((byte)0))
            {
                scan.AddTag(AudioTagSource.CueSheet, "ISRC", Encoding.Latin1.GetString(isrc), offset);
            }

            offset += TrackLength + (indexPoints * IndexPointLength);
            Check(offset, end, 0);
        }
    }

    private static void Check(long offset, long end, int needed)
    {
        if (offset + needed > end)
        {
            throw new ContainerFormatException(offset, $"{ContainerScan.Bytes(needed)} of a cue sheet", "the end of the CUESHEET block");
        }
    }
}
