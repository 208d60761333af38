using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// Writes a WAVE file with a manifest: a chunk <c>C2PA</c>, the last one of the RIFF chunk (C2PA 2.2 §A.3.6). One pass over the audio, since the chunk comes behind it; what trails the RIFF
/// chunk is hashed, as the standard wants, before the chunk is written and copied after it.
/// </summary>
internal static class WaveEmbedding
{
    private const string ChunkName = "C2PA";

    private static ReadOnlySpan<byte> ChunkId => "C2PA"u8;

    /// <summary>Whether the file has a manifest.</summary>
    public static bool HasManifest(AudioContainer container) =>
        container.Parts[0].Parts.Any(static chunk => string.Equals(chunk.Name, ChunkName, StringComparison.Ordinal));

    /// <summary>Writes the file.</summary>
    /// <exception cref="ContainerFormatException">It would grow over 4 GiB.</exception>
    public static async Task<EmbeddedManifest> WriteAsync(AudioContainer container, HashingCopy copy, ManifestAssembly manifest, CancellationToken cancellationToken)
    {
        long end = container.Parts[0].End;

        // A pad byte that many writers leave out after the last chunk; and one for the new chunk, which its size does not count and the exclusion neither.
        int padBefore = (int)(end & 1);
        int padAfter = manifest.StoreLength & 1;
        long chunk = end + padBefore;
        long chunkLength = RiffChunks.HeaderLength + (long)manifest.StoreLength;
        long size = chunk + chunkLength + padAfter - RiffChunks.HeaderLength;
        if (size > uint.MaxValue)
        {
            throw new ContainerFormatException(4, $"room for a manifest of {ContainerScan.Bytes(manifest.StoreLength)} within 4 GiB, which is what RIFF can address", $"a RIFF chunk of {ContainerScan.Bytes(end)}: convert the file to FLAC");
        }

        await copy.WriteHashedAsync(Header("RIFF"u8, (uint)size)).ConfigureAwait(false);
        await copy.CopyAsync(RiffChunks.HeaderLength, end - RiffChunks.HeaderLength).ConfigureAwait(false);
        await copy.WriteHashedAsync(new byte[padBefore]).ConfigureAwait(false);
        copy.Hash(new byte[padAfter]);
        await copy.HashAsync(end, container.Length - end).ConfigureAwait(false);

        byte[] hash = copy.GetHash();
        byte[] store = await manifest.CompleteAsync(new DataHashAssertion(chunk, chunkLength, hash), cancellationToken).ConfigureAwait(false);
        await copy.WriteAsync(Header(ChunkId, (uint)store.Length)).ConfigureAwait(false);
        await copy.WriteAsync(store).ConfigureAwait(false);
        await copy.WriteAsync(new byte[padAfter]).ConfigureAwait(false);
        await copy.CopyUnhashedAsync(end, container.Length - end).ConfigureAwait(false);
        return new EmbeddedManifest(manifest.Label, AudioContainerKind.Wave, chunk + RiffChunks.HeaderLength, store.Length, hash);
    }

    private static byte[] Header(ReadOnlySpan<byte> id, uint size)
    {
        byte[] header = new byte[RiffChunks.HeaderLength];
        id.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), size);
        return header;
    }
}
