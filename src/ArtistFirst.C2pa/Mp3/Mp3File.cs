namespace ArtistFirst.C2pa;

/// <summary>Reads MP3: ID3v2 tags, frames, and the tags that trail them. The frames are not walked; only the first is looked for.</summary>
internal static class Mp3File
{
    public static async Task<AudioContainer> ReadAsync(ContainerScan scan)
    {
        List<ContainerPart> parts = await Id3Tag.ReadLeadingAsync(scan).ConfigureAwait(false);
        long start = parts.Count == 0 ? 0 : parts[^1].End;
        if (await MpegFrame.FindAsync(scan, start).ConfigureAwait(false) < 0)
        {
            throw new ContainerFormatException(start, "an MPEG layer III frame", start == scan.Length ? "the end of the file" : "none");
        }

        List<ContainerPart> trailers = await TrailingTags.ReadAsync(scan, start).ConfigureAwait(false);
        long end = trailers.Count == 0 ? scan.Length : trailers[0].Offset;
        parts.Add(scan.Part("audio", start, end - start));
        parts.AddRange(trailers);
        return new AudioContainer(AudioContainerKind.Mp3, scan.Length, parts, scan.Tags);
    }
}
