namespace ArtistFirst;

/// <summary>A list was found, but its form, its signature or its claims are wrong.</summary>
internal static class StatusListInvalid
{
    public static readonly FindingRule Rule = new(1028, "The status list is invalid");

    public static Finding Found(LicenseStatusReference status) => status.List.Problem ?? Found(status.List, "no newer one was read");

    public static Finding Found(PinnedStatusList list, string why) => Rule.Found(
        $"The status list '{list.Uri}' was read, but it cannot be trusted: {why} The list before it, if any, stays in use until it is stale.");
}
