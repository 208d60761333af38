using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// Tells by its first bytes whether a file is audio of a kind that is known, whatever its name: an index file may name any file, and a license for a recording opens no others.
/// </summary>
internal static class AudioSignature
{
    private const int Longest = 12;

    private static readonly byte[][] Starts =
    [
        [.. "OggS"u8], [.. "caff"u8], [.. ".snd"u8], [.. "wvpk"u8], [.. "MAC "u8], [.. "DSD "u8], [.. "FRM8"u8], [.. "TTA1"u8], [.. "ADIF"u8], [.. "ID3"u8],
        [0x1A, 0x45, 0xDF, 0xA3], // Matroska
        [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], // ASF, as WMA has it
        [.. "riff"u8, 0x2E, 0x91, 0xCF, 0x11], // Wave64
    ];

    /// <summary>Looks at the beginning of what is open, and leaves the position as it was.</summary>
    public static async Task<bool> IsAudioAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await AudioContainer.DetectAsync(stream, cancellationToken).ConfigureAwait(false) != AudioContainerKind.None)
        {
            return true;
        }

        long position = stream.Position;
        byte[] start = new byte[Longest];
        stream.Position = 0;
        int length = await stream.ReadAtLeastAsync(start, Longest, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        stream.Position = position;
        return IsAudio(start.AsSpan(0, length));
    }

    private static bool IsAudio(ReadOnlySpan<byte> start)
    {
        foreach (byte[] known in Starts)
        {
            if (start.StartsWith(known))
            {
                return true;
            }
        }

        bool isAiff = start.Length == Longest && start.StartsWith("FORM"u8) && (start[8..].SequenceEqual("AIFF"u8) || start[8..].SequenceEqual("AIFC"u8));
        bool isAdts = start.Length > 1 && start[0] == 0xFF && (start[1] & 0xF6) == 0xF0;
        return isAiff || isAdts;
    }
}
