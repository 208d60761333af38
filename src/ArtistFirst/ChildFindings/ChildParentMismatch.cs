namespace ArtistFirst;

/// <summary>AF1061: the child names another parent than the one it is presented with.</summary>
internal static class ChildParentMismatch
{
    public static readonly FindingRule Rule = new(1061, "The parent is not the one that the license names");

    public static Finding Found() => Rule.Found(
        "Expected parent to be the SHA-256 of the parent's text in base64url; it is absent or that of another text. Present the child with exactly the parent that it was made from.");
}
