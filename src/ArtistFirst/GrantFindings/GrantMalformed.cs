namespace ArtistFirst;

/// <summary>AF1034: a member of a grant is not there or has a value that it may not have.</summary>
internal static class GrantMalformed
{
    public static readonly FindingRule Rule = new(1034, "A grant is malformed");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected the member {detail.Subject} of grant {detail.First} in the form that the profile gives; it is absent or has another. Ask the issuer to repair it.");
}
