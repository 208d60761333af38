namespace ArtistFirst.C2pa;

/// <summary>Whether a file has a manifest where validators would find one.</summary>
internal static class ExistingManifest
{
    // Long enough for the text encoding, what frame flags add, and the longer of the two media types.
    private const int ObjectHeadLength = 64;

    /// <summary>Looks for a manifest where each container has it: a chunk, a frame of a tag, an outermost box.</summary>
    public static async Task<bool> IsInAsync(AudioContainer container, ContainerScan scan)
    {
        if (container.Parts.Any(static part => string.Equals(part.Name, BmffPlan.BoxName, StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (ContainerPart part in container.Parts.SelectMany(static part => part.Parts))
        {
            if (string.Equals(part.Name, WavePlan.ChunkName, StringComparison.Ordinal)
                || (string.Equals(part.Name, "GEOB", StringComparison.Ordinal) && HoldsManifest((await scan.ReadUpToAsync(part.ContentOffset, ObjectHeadLength, part.End).ConfigureAwait(false)).Span)))
            {
                return true;
            }
        }

        return false;
    }

    // The second is what C2PA called it until version 1.4.
    private static bool HoldsManifest(ReadOnlySpan<byte> head) => head.IndexOf("application/c2pa"u8) >= 0 || head.IndexOf("application/x-c2pa-manifest-store"u8) >= 0;
}
