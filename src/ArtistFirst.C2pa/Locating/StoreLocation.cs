namespace ArtistFirst.C2pa;

/// <summary>Where the manifest store of a file lies.</summary>
/// <param name="Parts">Its bytes; more than one stretch where updates lie apart (C2PA 2.2 §A.5.3).</param>
/// <param name="Place">The place of the store as hashes leave it out: with its header in RIFF and MP4, without it in ID3.</param>
internal sealed record StoreLocation(IReadOnlyList<FileRange> Parts, FileRange Place)
{
    /// <summary>The bytes of the largest store that is read: a thousand times what a song needs.</summary>
    public const int LargestStore = 64 * 1024 * 1024;

    /// <summary>The boxes of an ISO base media file; null for the other containers.</summary>
    public BmffTree? Boxes { get; init; }

    public static StoreLocation At(FileRange store, FileRange place) => new([store], place);
}
