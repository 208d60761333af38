namespace ArtistFirst;

/// <summary>A delegation as the trust file has it: the signed text itself, or the file that holds it.</summary>
/// <param name="JsonPath">Where it stands in the trust file.</param>
/// <param name="Text">A compact JWS or the path of a file.</param>
internal sealed record TrustFileDelegation(string JsonPath, string Text)
{
    /// <summary>Whether the text is the statement itself. The header of a JWS is a JSON object, so it begins with <c>{"</c>, which base64url writes as eyJ.</summary>
    public bool IsCompact => Text.StartsWith("eyJ", StringComparison.Ordinal) && Text.AsSpan().Count('.') == 2;
}
