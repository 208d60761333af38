namespace ArtistFirst;

/// <summary>What a verified status list token says (draft-ietf-oauth-status-list-21, section 5.1).</summary>
/// <param name="List">The statuses (<c>status_list</c>).</param>
/// <param name="IssuedAt">When it was issued (<c>iat</c>).</param>
/// <param name="ExpiresAt">When it ends (<c>exp</c>).</param>
/// <param name="TimeToLive">For how long a copy is good before a fresh one is asked for (<c>ttl</c>), or null where only exp says it.</param>
internal sealed record StatusListToken(StatusList List, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, TimeSpan? TimeToLive)
{
    /// <summary>The most characters of a token: what may be fetched at once.</summary>
    public const int MaxLength = PinnedDownload.MaxBytes;

    /// <summary>The media type under which it is published (section 8.2).</summary>
    public const string MediaType = "application/statuslist+jwt";

    /// <summary>The list for use, when its source confirmed at that instant that there is no newer one.</summary>
    public LoadedStatusList Confirm(DateTimeOffset at, TimeSpan grace)
    {
        DateTimeOffset end = TimeToLive is { } ttl && ttl < ExpiresAt - at ? at + ttl : ExpiresAt;
        return new LoadedStatusList(List, IssuedAt, ExpiresAt, Instants.After(end, grace));
    }
}
