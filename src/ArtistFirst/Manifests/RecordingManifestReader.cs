using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Reads a manifest: one ISRC a line in canonical form, each line ended by a line feed, in ascending order, each once. Nothing is believed
/// before the whole file was read and hashed; memory is taken for as many recordings as the license pins, and only for a file of that length.
/// </summary>
internal static class RecordingManifestReader
{
    private const int LinesAtOnce = 8192;
    private const int IsrcLength = RecordingManifest.LineLength - 1;

    /// <summary>Reads from the start of a stream; null where it is not the pinned file.</summary>
    public static async Task<RecordingManifest?> ReadAsync(Stream stream, RecordingManifestReference reference, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length != (long)reference.Count * RecordingManifest.LineLength)
        {
            return null;
        }

        ulong[] packed = new ulong[reference.Count];
        byte[] buffer = new byte[LinesAtOnce * RecordingManifest.LineLength];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int done = 0; done < packed.Length;)
        {
            int lines = Math.Min(LinesAtOnce, packed.Length - done);
            Memory<byte> block = buffer.AsMemory(0, lines * RecordingManifest.LineLength);
            int read = await stream.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (read < block.Length || !ReadLines(block.Span, packed.AsSpan(done, lines), done == 0 ? 0 : packed[done - 1]))
            {
                return null;
            }

            hash.AppendData(block.Span);
            done += lines;
        }

        int behind = await stream.ReadAsync(buffer.AsMemory(0, 1), cancellationToken).ConfigureAwait(false);
        return behind == 0 && IsPinned(hash, reference) ? new RecordingManifest(packed) : null;
    }

    private static bool ReadLines(ReadOnlySpan<byte> lines, Span<ulong> packed, ulong previous)
    {
        for (int i = 0; i < packed.Length; i++)
        {
            ReadOnlySpan<byte> line = lines.Slice(i * RecordingManifest.LineLength, RecordingManifest.LineLength);
            ReadOnlySpan<byte> text = line[..IsrcLength];
            if (line[IsrcLength] != (byte)'\n' || text.ContainsAnyInRange((byte)'a', (byte)'z') || !Isrc.TryParse(text, out Isrc isrc) || isrc.Packed <= previous)
            {
                return false;
            }

            previous = packed[i] = isrc.Packed;
        }

        return true;
    }

    private static bool IsPinned(IncrementalHash hash, RecordingManifestReference reference) =>
        string.Equals(StrictBase64Url.Encode(hash.GetHashAndReset()), reference.Sha256, StringComparison.Ordinal);
}
