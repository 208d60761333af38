using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Finds the tags behind the audio, from the end of the file backwards: ID3v1, APEv1 and APEv2, Lyrics3v2, and an ID3v2.4 tag with a footer.</summary>
internal static class TrailingTags
{
    /// <summary>Tags one after another at the end of a file.</summary>
    private const int MaxTags = 16;

    private const int Id3v1Length = 128;
    private const int LyricsEndLength = 15;

    /// <summary>The tags that lie behind <paramref name="start"/>, in the order of the file.</summary>
    public static async Task<List<ContainerPart>> ReadAsync(ContainerScan scan, long start)
    {
        var tags = new List<ContainerPart>();
        long end = scan.Length;
        while (tags.Count < MaxTags && await ReadLastAsync(scan, start, end).ConfigureAwait(false) is { } tag)
        {
            tags.Add(tag);
            end = tag.Offset;
        }

        tags.Reverse();
        return tags;
    }

    private static async Task<ContainerPart?> ReadLastAsync(ContainerScan scan, long start, long end)
    {
        if (end == scan.Length && await StartsWithAsync(scan, end - Id3v1Length, start, "TAG").ConfigureAwait(false))
        {
            return scan.Part("ID3v1", end - Id3v1Length, Id3v1Length);
        }

        if (await StartsWithAsync(scan, end - ApeTag.FooterLength, start, "APETAGEX").ConfigureAwait(false))
        {
            return await ApeTag.ReadAsync(scan, start, end).ConfigureAwait(false);
        }

        if (await StartsWithAsync(scan, end - Id3Header.EncodedLength, start, "3DI").ConfigureAwait(false))
        {
            return await ReadId3Async(scan, start, end).ConfigureAwait(false);
        }

        return await StartsWithAsync(scan, end - 9, start, "LYRICS200").ConfigureAwait(false)
            ? await ReadLyricsAsync(scan, start, end).ConfigureAwait(false)
            : null;
    }

    // Three letters also occur in audio: it is a tag only when the header is where the footer says.
    private static async Task<ContainerPart?> ReadId3Async(ContainerScan scan, long start, long end)
    {
        ReadOnlyMemory<byte> footer = await scan.ReadAsync(end - Id3Header.EncodedLength, Id3Header.EncodedLength).ConfigureAwait(false);
        return Id3Header.TryParseFooter(footer.Span, out Id3Header header)
            && header.HasFooter
            && await StartsWithAsync(scan, end - header.TotalLength, start, "ID3").ConfigureAwait(false)
                ? await Id3Tag.ReadAsync(scan, end - header.TotalLength, end).ConfigureAwait(false)
                : null;
    }

    // Six digits of size, which does not count itself, and LYRICS200.
    private static async Task<ContainerPart?> ReadLyricsAsync(ContainerScan scan, long start, long end)
    {
        if (end - start < LyricsEndLength)
        {
            return null;
        }

        ReadOnlyMemory<byte> digits = await scan.ReadAsync(end - LyricsEndLength, 6).ConfigureAwait(false);
        return int.TryParse(digits.Span, out int size) && await StartsWithAsync(scan, end - LyricsEndLength - size, start, "LYRICSBEGIN").ConfigureAwait(false)
            ? scan.Part("Lyrics3v2", end - LyricsEndLength - size, LyricsEndLength + size)
            : null;
    }

    private static async Task<bool> StartsWithAsync(ContainerScan scan, long offset, long start, string letters) =>
        offset >= start
        && offset + letters.Length <= scan.Length
        && Ascii.Equals((await scan.ReadAsync(offset, letters.Length).ConfigureAwait(false)).Span, letters);
}
