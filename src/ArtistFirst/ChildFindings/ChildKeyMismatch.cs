namespace ArtistFirst;

/// <summary>AF1063: the child is signed with another key than the one that the parent is bound to.</summary>
internal static class ChildKeyMismatch
{
    public static readonly FindingRule Rule = new(1063, "The license was passed on with another key");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected kid {detail.Subject}, the key that the parent's cnf names; another came. Sign the child with that key.");
}
