namespace ArtistFirst.C2pa;

/// <summary>Boxes that a hash leaves out, wholly or in part (C2PA 2.2 §18.6.3).</summary>
/// <param name="Path">The path of the boxes.</param>
/// <param name="Length">The length that they must have; null for any.</param>
/// <param name="Version">The version that they must have; null for any.</param>
/// <param name="Flags">The flags that they must have, 24 bits; null for any.</param>
/// <param name="IsExact">Whether the flags must be the same, or may be fewer.</param>
/// <param name="Data">What must stand in them: places from their start, and bytes.</param>
/// <param name="Subsets">The parts that are left out, from their start; a length of 0 means up to their end. Null where all of them is.</param>
internal sealed record BmffExclusion(
    string Path, long? Length, long? Version, uint? Flags, bool IsExact, IReadOnlyList<(long Offset, ReadOnlyMemory<byte> Value)> Data, IReadOnlyList<FileRange>? Subsets)
{
    private const int MostParts = 1024;
    private const int LongestValue = 4096;
    private const int FlagsLength = 3;

    /// <summary>Reads the map.</summary>
    /// <exception cref="ManifestFormatException">A member is missing, of another type, or subsets are out of order.</exception>
    public static BmffExclusion Read(CborItem item)
    {
        CborItem map = item.AsMap("an exclusion");
        IReadOnlyList<FileRange>? subsets = map.FindArray("subset") is { } list ? [.. list.Select(static subset => new FileRange(subset.NeedNumber("offset"), subset.NeedNumber("length")))] : null;
        (long, ReadOnlyMemory<byte>)[] data = [.. (map.FindArray("data") ?? []).Select(static data => (data.NeedNumber("offset"), data.NeedBytes("value")))];
        if (data.Length > MostParts || subsets?.Count > MostParts || data.Any(static data => data.Item2.Length > LongestValue))
        {
            throw new ManifestFormatException(0, $"at most {MostParts} values of {LongestValue} bytes and as many subsets in an exclusion", "more");
        }

        CheckOrder(subsets ?? []);
        return new BmffExclusion(map.NeedText("xpath"), map.FindNumber("length"), map.FindNumber("version"), ReadFlags(map), map.FindBoolean("exact") ?? true, data, subsets);
    }

    private static uint? ReadFlags(CborItem map)
    {
        if (map.FindBytes("flags") is not { } flags)
        {
            return null;
        }

        return flags.Length == FlagsLength
            ? (uint)((flags.Span[0] << 16) | (flags.Span[1] << 8) | flags.Span[2])
            : throw new ManifestFormatException(0, $"flags of {FlagsLength} bytes", ContainerScan.Bytes(flags.Length));
    }

    private static void CheckOrder(IReadOnlyList<FileRange> subsets)
    {
        for (int i = 1; i < subsets.Count; i++)
        {
            if (subsets[i].Start < subsets[i - 1].Start || subsets[i - 1].Length > subsets[i].Start - subsets[i - 1].Start)
            {
                throw new ManifestFormatException(0, "subsets in their order, none of which reaches into the next", "others");
            }
        }
    }
}
