namespace ArtistFirst;

/// <summary>AF1068: only a license that is bound to a key of its licensee can be passed on.</summary>
internal static class ParentNotTransferable
{
    public static readonly FindingRule Rule = new(1068, "The parent cannot be passed on");

    public static Finding Found() => Rule.Found(
        "Expected cnf.jkt in the parent, the key with which its licensee passes it on; it has none. Ask the issuer for a license that is bound to a key.");
}
