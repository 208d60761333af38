namespace ArtistFirst.C2pa;

/// <summary>What <c>c2pa.hash.data</c> says (C2PA 2.2 §18.5).</summary>
/// <param name="Exclusions">What of the file is left out.</param>
/// <param name="Algorithm">The hash function; null where the claim names it.</param>
/// <param name="Hash">The hash.</param>
/// <param name="IsRemote">Whether it is about a file elsewhere, as version 1 allowed.</param>
internal sealed record DataHash(IReadOnlyList<FileRange> Exclusions, string? Algorithm, ReadOnlyMemory<byte> Hash, bool IsRemote)
{
    private const int MostExclusions = 4096;

    /// <summary>Reads the assertion.</summary>
    /// <exception cref="ManifestFormatException">A member is missing or of another type.</exception>
    public static DataHash Read(CborItem item)
    {
        CborItem map = item.AsMap("c2pa.hash.data");
        map.NeedBytes("pad");
        IReadOnlyList<CborItem> exclusions = map.FindArray("exclusions") ?? [];
        return exclusions.Count <= MostExclusions
            ? new DataHash([.. exclusions.Select(static range => new FileRange(range.NeedNumber("start"), range.NeedNumber("length")))], map.FindText("alg"), map.NeedBytes("hash"), map.Find("url") is not null)
            : throw new ManifestFormatException(0, $"at most {MostExclusions} exclusions", $"{exclusions.Count}");
    }
}
