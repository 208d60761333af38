namespace ArtistFirst.C2pa;

/// <summary>How a file is written with a manifest in it: everything before the manifest store, the store, everything behind it.</summary>
/// <param name="Before">What comes before the place of the manifest; hashed.</param>
/// <param name="Head">The start of the place of the manifest, up to the store; not hashed.</param>
/// <param name="After">What comes behind the place of the manifest; hashed.</param>
/// <param name="Bind">Makes the assertion that binds the manifest to the file, from the place of the manifest, its length, and the hash.</param>
internal sealed record EmbeddingPlan(
    IReadOnlyList<FileSegment> Before, ReadOnlyMemory<byte> Head, IReadOnlyList<FileSegment> After, Func<long, long, byte[], Assertion> Bind)
{
    /// <summary>Where the place of the manifest starts in the new file.</summary>
    public long ExclusionOffset => Before.Sum(static segment => segment.IsWritten ? segment.Length : 0);

    /// <summary>Where the store starts in the new file.</summary>
    public long StoreOffset => ExclusionOffset + Head.Length;

    public long AfterLength => After.Sum(static segment => segment.IsWritten ? segment.Length : 0);
}
