namespace ArtistFirst;

/// <summary>An older list would bring revoked licenses back to life, so the newer one stays.</summary>
internal static class StatusListRolledBack
{
    public static readonly FindingRule Rule = new(1029, "The status list is older than the one in use");

    public static Finding Found(PinnedStatusList list, DateTimeOffset inUse, DateTimeOffset offered) => Rule.Found(
        $"The status list '{list.Uri}' should be at least as new as the one in use, issued {inUse:u}, but the one offered was issued {offered:u}. The newer one stays in use until it is stale.");
}
