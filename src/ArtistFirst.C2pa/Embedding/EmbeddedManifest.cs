namespace ArtistFirst.C2pa;

/// <summary>Where a manifest was put, and what it binds to.</summary>
/// <param name="Label">The label of the manifest, a URN.</param>
/// <param name="Kind">The container of the file.</param>
/// <param name="StoreOffset">Where the manifest store starts, in bytes from the start of the file that was written.</param>
/// <param name="StoreLength">The length of the manifest store in bytes.</param>
/// <param name="ContentHash">The SHA-256 hash of the file without the place of the manifest, as it stands in the manifest.</param>
public sealed record EmbeddedManifest(string Label, AudioContainerKind Kind, long StoreOffset, int StoreLength, ReadOnlyMemory<byte> ContentHash);
