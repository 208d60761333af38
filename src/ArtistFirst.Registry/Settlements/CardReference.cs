namespace ArtistFirst.Registry;

/// <summary>Which rate card a settlement follows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Sha256">The SHA-256 of its file.</param>
public sealed record CardReference(string Id, int Revision, Sha256Hash Sha256);
