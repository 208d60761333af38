namespace ArtistFirst;

/// <summary>There is no status list at hand that could say anything: none was read yet, or none could be.</summary>
internal static class StatusUnknown
{
    public static readonly FindingRule Rule = new(1022, "The status of the license is unknown");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"The status list '{status.List.Uri}' should say whether the license is in force, but no list from there is at hand. {status.List.Problem?.Message ?? "None was read yet: refresh the status lists."}");

    public static Finding NotRead(PinnedStatusList list, string why) => Rule.Found($"The status list '{list.Uri}' cannot be had: {why}");

    public static Finding NotKeptAnyMore(PinnedStatusList list) => Rule.Found(
        $"The StatusLists that kept '{list.Uri}' up to date was disposed. Keep it for as long as licenses are used.");

    public static Finding NotPinnedAnyMore(PinnedStatusList list) => Rule.Found(
        $"The trust file does not name the status list '{list.Uri}' any more. Verify the license again.");
}
