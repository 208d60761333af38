namespace ArtistFirst.C2pa;

/// <summary>New bytes for a stretch of a file, as many as there were.</summary>
/// <param name="Offset">Where the stretch starts.</param>
/// <param name="Bytes">The new bytes.</param>
internal sealed record FilePatch(long Offset, byte[] Bytes)
{
    /// <summary>A stretch of the file with the patches in it that lie within.</summary>
    /// <param name="patches">Patches in the order of the file that do not overlap.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    public static IEnumerable<FileSegment> Apply(IReadOnlyList<FilePatch> patches, long start, long end)
    {
        long position = start;
        for (int i = FirstFrom(patches, start); i < patches.Count && patches[i].Offset < end; i++)
        {
            FilePatch patch = patches[i];
            if (patch.Offset > position)
            {
                yield return FileSegment.Copy(position, patch.Offset - position);
            }

            yield return FileSegment.Of(patch.Bytes);
            position = patch.Offset + patch.Bytes.Length;
        }

        if (position < end)
        {
            yield return FileSegment.Copy(position, end - position);
        }
    }

    // A fragmented file has tens of thousands of boxes and of patches: looking through all of them for each box would take minutes.
    private static int FirstFrom(IReadOnlyList<FilePatch> patches, long offset)
    {
        (int low, int high) = (0, patches.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = patches[middle].Offset < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
