namespace ArtistFirst;

/// <summary>What a catalogue knows of a recording.</summary>
/// <param name="File">Its file; null where it is refused.</param>
/// <param name="Name">The name of the file that first claimed the recording.</param>
/// <param name="Refusal">Why no file can be opened, as a sentence; null where one can.</param>
/// <param name="IsIndexed">Whether the index file speaks of the recording; names and tags then do not count.</param>
internal sealed record CatalogueEntry(CatalogueFile? File, string Name, string? Refusal, bool IsIndexed);
