namespace ArtistFirst.C2pa;

/// <summary>One piece of text from a file's tags.</summary>
/// <param name="Source">The scheme that gives the name its meaning.</param>
/// <param name="Name">The name within the scheme: <c>TSRC</c>, <c>TXXX:description</c>, <c>ISRC</c>, <c>----:com.apple.iTunes:ISRC</c>. Vorbis and APE names in upper case.</param>
/// <param name="Value">The text; null where it cannot be read: too long, encrypted or broken.</param>
/// <param name="Offset">Where the frame, comment or box starts, in bytes from the start of the file.</param>
internal readonly record struct AudioTag(AudioTagSource Source, string Name, string? Value, long Offset);
