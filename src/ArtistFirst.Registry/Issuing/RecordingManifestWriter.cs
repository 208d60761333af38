using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Writes manifests: one ISRC a line in canonical form, each line ended by a line feed, sorted, each once. A file is named by its own hash, so that the
/// same recordings always give the same file. Thread-safe.
/// </summary>
public sealed class RecordingManifestWriter
{
    private const int LinesAtOnce = 8192;

    private readonly string _folder;
    private readonly string _baseUri;

    /// <summary>Makes a writer.</summary>
    /// <param name="folder">The folder; it is made when it is absent.</param>
    /// <param name="baseUri">The https URL under which the folder is published. The name of the file is put behind it, after a slash.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public RecordingManifestWriter(string folder, string baseUri)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(baseUri);
        _folder = folder;
        _baseUri = baseUri.TrimEnd('/');
    }

    /// <summary>Writes a manifest and gives the reference that a grant pins. The file is complete under its name, or not there.</summary>
    /// <param name="recordings">1 to 50 million recordings, in any order; repetitions count once.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">There are no recordings, too many, or the default value is among them; or the address is no https URL.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<RecordingManifestReference> WriteAsync(IEnumerable<Isrc> recordings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        ulong[] packed = Sort(recordings);
        Directory.CreateDirectory(_folder);
        string temporary = Path.Combine(_folder, Path.GetRandomFileName());
        try
        {
            string sha256 = await WriteAsync(temporary, packed, cancellationToken).ConfigureAwait(false);
            var reference = new RecordingManifestReference($"{_baseUri}/{sha256}{RecordingManifest.Extension}", sha256, packed.Length);
            File.Move(temporary, Path.Combine(_folder, reference.FileName), overwrite: true);
            return reference;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static ulong[] Sort(IEnumerable<Isrc> recordings)
    {
        ulong[] packed = [.. recordings.Select(recording => recording.Packed)];
        Array.Sort(packed);
        int count = 0;
        foreach (ulong recording in packed)
        {
            if (count == 0 || packed[count - 1] != recording)
            {
                packed[count++] = recording;
            }
        }

        bool isGood = count is > 0 and <= RecordingManifestReference.MaxCount && packed[0] != 0;
        return isGood
            ? packed[..count]
            : throw new ArgumentException($"Expected 1 to {RecordingManifestReference.MaxCount} recordings and none that is the default value; {count} came.", nameof(recordings));
    }

    private static async Task<string> WriteAsync(string path, ulong[] packed, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[Math.Min(LinesAtOnce, packed.Length) * RecordingManifest.LineLength];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 });
        await using (stream.ConfigureAwait(false))
        {
            for (int done = 0; done < packed.Length; done += LinesAtOnce)
            {
                int lines = Math.Min(LinesAtOnce, packed.Length - done);
                Format(packed.AsSpan(done, lines), buffer);
                Memory<byte> block = buffer.AsMemory(0, lines * RecordingManifest.LineLength);
                hash.AppendData(block.Span);
                await stream.WriteAsync(block, cancellationToken).ConfigureAwait(false);
            }

            stream.Flush(flushToDisk: true);
        }

        return StrictBase64Url.Encode(hash.GetHashAndReset());
    }

    private static void Format(ReadOnlySpan<ulong> packed, Span<byte> lines)
    {
        for (int i = 0; i < packed.Length; i++)
        {
            Span<byte> line = lines.Slice(i * RecordingManifest.LineLength, RecordingManifest.LineLength);
            Isrc.FromPacked(packed[i]).TryFormat(line, out int written);
            line[written] = (byte)'\n';
        }
    }
}
