namespace ArtistFirst.C2pa;

/// <summary>The parts of a file that carry its manifests: a chunk, a frame of a tag, outermost boxes. They go when new ones come.</summary>
internal static class ExistingManifest
{
    // Long enough for the text encoding, what frame flags add, and the longer of the two media types.
    private const int ObjectHeadLength = 64;
    private const int VersionLength = 4;

    private static ReadOnlySpan<byte> MerklePurpose => "merkle\0"u8;

    /// <summary>Whether a file has any.</summary>
    /// <exception cref="ContainerFormatException">As for <see cref="FindAsync"/>, or the file is broken.</exception>
    public static async Task<bool> IsInAsync(Stream file, CancellationToken cancellationToken)
    {
        AudioContainer container = await AudioContainer.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        return (await FindAsync(container, new ContainerScan(file, cancellationToken)).ConfigureAwait(false)).Count > 0;
    }

    /// <summary>Finds them.</summary>
    /// <exception cref="ContainerFormatException">One of them cannot be taken out without breaking what is around it.</exception>
    public static async Task<IReadOnlyList<ContainerPart>> FindAsync(AudioContainer container, ContainerScan scan)
    {
        var found = new List<ContainerPart>();
        foreach (ContainerPart part in container.Kind == AudioContainerKind.Mp4 ? container.Parts : container.Parts.Take(1).SelectMany(static part => part.Parts))
        {
            bool carries = container.Kind switch
            {
                AudioContainerKind.Mp4 => string.Equals(part.Name, BmffPlan.BoxName, StringComparison.Ordinal),
                AudioContainerKind.Wave => string.Equals(part.Name, WavePlan.ChunkName, StringComparison.Ordinal),
                _ => string.Equals(part.Name, "GEOB", StringComparison.Ordinal)
                    && HoldsManifest((await scan.ReadUpToAsync(part.ContentOffset, ObjectHeadLength, part.End).ConfigureAwait(false)).Span, part.HeaderLength),
            };
            if (carries)
            {
                found.Add(part);
            }
        }

        foreach (ContainerPart box in container.Kind == AudioContainerKind.Mp4 ? found : [])
        {
            await CheckAsync(box, container, scan).ConfigureAwait(false);
        }

        return found;
    }

    // The media type stands behind the byte of the encoding; what flags of the frame add may stand before both. The second type is what C2PA called it until version 1.4.
    private static bool HoldsManifest(ReadOnlySpan<byte> head, int headerLength)
    {
        int slack = headerLength > 6 ? 6 : 1;
        int place = Math.Max(head.IndexOf("application/c2pa\0"u8), head.IndexOf("application/x-c2pa-manifest-store\0"u8));
        return place >= 1 && place <= slack;
    }

    // Hashes of fragments lie between the fragments, and segment indexes count the bytes of both.
    private static async Task CheckAsync(ContainerPart box, AudioContainer container, ContainerScan scan)
    {
        ReadOnlyMemory<byte> purpose = await scan.ReadUpToAsync(box.ContentOffset + VersionLength, MerklePurpose.Length, box.End).ConfigureAwait(false);
        bool isMerkle = purpose.Span.SequenceEqual(MerklePurpose);
        if (isMerkle || container.Parts.Any(part => string.Equals(part.Name, "sidx", StringComparison.Ordinal) && part.Offset < box.Offset))
        {
            throw new ContainerFormatException(
                box.Offset, "a manifest in front of the fragments, which can be taken out of the file", $"{(isMerkle ? "hashes of single fragments" : "one behind a segment index")}: join the fragments into one file first");
        }
    }
}
