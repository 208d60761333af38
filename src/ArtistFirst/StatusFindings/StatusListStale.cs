namespace ArtistFirst;

/// <summary>The newest list at hand is too old: a revocation may have happened since.</summary>
internal static class StatusListStale
{
    public static readonly FindingRule Rule = new(1023, "The status list is stale");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"The status list '{status.List.Uri}' should be fresh, but it may not be believed from {status.List.StaleAt:u} on. {status.List.Problem?.Message ?? "Refresh the status lists, or ask the issuer to publish a new one."}");
}
