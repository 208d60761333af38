namespace ArtistFirst;

/// <summary>AF1062: only the licensee of a license can pass it on.</summary>
internal static class ChildIssuerMismatch
{
    public static readonly FindingRule Rule = new(1062, "The license was passed on by somebody else");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected iss {detail.Subject}, the licensee of the parent; the license names another issuer. Only the licensee can pass a license on.");
}
