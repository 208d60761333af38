namespace ArtistFirst.C2pa;

/// <summary>Tells containers apart by their first bytes.</summary>
internal static class Detection
{
    private const int LongestMagic = 12;

    public static async Task<AudioContainerKind> DetectAsync(ContainerScan scan)
    {
        AudioContainerKind kind = ByMagic((await scan.ReadUpToAsync(0, LongestMagic, scan.Length).ConfigureAwait(false)).Span);
        if (kind != AudioContainerKind.None)
        {
            return kind;
        }

        long afterTags = await Id3Tag.SkipLeadingAsync(scan).ConfigureAwait(false);
        if (afterTags >= scan.Length)
        {
            // Nothing but a tag, or a tag cut short: reading it as MP3 says so.
            return afterTags > 0 ? AudioContainerKind.Mp3 : AudioContainerKind.None;
        }

        if ((await scan.ReadUpToAsync(afterTags, 4, scan.Length).ConfigureAwait(false)).Span.SequenceEqual(FlacFile.Marker))
        {
            return AudioContainerKind.Flac;
        }

        return await MpegFrame.FindAsync(scan, afterTags).ConfigureAwait(false) >= 0 ? AudioContainerKind.Mp3 : AudioContainerKind.None;
    }

    // RF64, BW64 and RIFX are named here so that reading them can say why they are refused.
    private static AudioContainerKind ByMagic(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(FlacFile.Marker))
        {
            return AudioContainerKind.Flac;
        }

        if (start.Length < LongestMagic)
        {
            return AudioContainerKind.None;
        }

        if (start[8..12].SequenceEqual("WAVE"u8))
        {
            ReadOnlySpan<byte> outer = start[..4];
            return outer.SequenceEqual("RIFF"u8) || outer.SequenceEqual("RF64"u8) || outer.SequenceEqual("BW64"u8) || outer.SequenceEqual("RIFX"u8)
                ? AudioContainerKind.Wave
                : AudioContainerKind.None;
        }

        return start[4..8].SequenceEqual("ftyp"u8) ? AudioContainerKind.Mp4 : AudioContainerKind.None;
    }
}
