namespace ArtistFirst.C2pa;

/// <summary>A status that was found when an ingredient was taken in: its manifest may be wrong in a way that the signer knew of (C2PA 2.2 §18.15.12).</summary>
/// <param name="Code">The status code.</param>
/// <param name="Url">The JUMBF URI of what it is about, from the top of the store; empty where none is named.</param>
internal sealed record RecordedStatus(string Code, string Url);
