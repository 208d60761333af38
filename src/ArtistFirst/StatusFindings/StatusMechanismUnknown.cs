namespace ArtistFirst;

/// <summary>The license states its status in a way that is none of ours, so nobody here could ever see it revoked.</summary>
internal static class StatusMechanismUnknown
{
    public static readonly FindingRule Rule = new(1026, "The status mechanism is unknown");

    public static Finding Found() => Rule.Found(
        "The license's status should be an index and an address in a status_list, but it is something else. Ask the licensor for a license with a Token Status List entry.");
}
