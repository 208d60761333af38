namespace ArtistFirst;

/// <summary>AF1032: a grant has a member that is not known here. It may be a restriction, so the grant is void.</summary>
internal static class GrantMemberUnknown
{
    public static readonly FindingRule Rule = new(1032, "A grant has an unknown member");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected only known members in grant {detail.First}; one is not known here and may be a restriction, so the grant is void and no other is left. Update this SDK, or ask the issuer to put notes under ext.");
}
