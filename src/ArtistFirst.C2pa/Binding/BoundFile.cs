namespace ArtistFirst.C2pa;

/// <summary>The file that a manifest is bound to.</summary>
/// <param name="Scan">Reads little of it.</param>
/// <param name="Hasher">Reads all of it.</param>
/// <param name="Location">Where the store lies in it.</param>
internal sealed record BoundFile(ContainerScan Scan, FileHasher Hasher, StoreLocation Location)
{
    public long Length => Scan.Length;
}
