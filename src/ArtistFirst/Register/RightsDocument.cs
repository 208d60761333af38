namespace ArtistFirst;

/// <summary>A document that statements rest on: a contract, a power of attorney, a signed form. The register keeps its hash, not its text.</summary>
/// <param name="Id">The id by which statements cite it.</param>
/// <param name="Sha256">The SHA-256 of the document's bytes, 64 small hexadecimal digits.</param>
public sealed record RightsDocument(string Id, string Sha256)
{
    /// <summary>The title, for people to read.</summary>
    public string? Title { get; init; }

    /// <summary>Id and hash, for explanations.</summary>
    public override string ToString() => $"{Id} (sha-256 {Sha256})";
}
