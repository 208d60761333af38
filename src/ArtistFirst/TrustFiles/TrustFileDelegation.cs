namespace ArtistFirst;

/// <summary>A delegation as the trust file has it.</summary>
/// <param name="JsonPath">Where it stands in the trust file.</param>
/// <param name="Text">The signed statement; empty until its file is read.</param>
/// <param name="File">The file that holds the statement, or null where the trust file has it itself.</param>
internal sealed record TrustFileDelegation(string JsonPath, ReadOnlyMemory<byte> Text, string? File);
