namespace ArtistFirst;

/// <summary>Puts into words why a consent source answers nothing.</summary>
internal static class ConsentProblem
{
    public static bool IsClosed(IConsentSource consent, DateTimeOffset now) =>
        consent.Freshness.IsStale(now) || FindClosure(consent, now) is not null;

    public static string Describe(IConsentSource consent, DateTimeOffset now) => consent switch
    {
        _ when FindClosure(consent, now) is { } problem && problem.Rule != RegisterStale.Rule => problem.Message,
        { Freshness: { Version.Length: > 0 } freshness } => $"The consent data is of {freshness.AsOf:u} and may not be used from {freshness.StaleAt:u} on. Get a newer state from its registry.",
        _ => "No consent data was read yet.",
    };

    private static Finding? FindClosure(IConsentSource consent, DateTimeOffset now) => consent switch
    {
        RegisterConsent register => register.FindClosure(now),
        SnapshotClient snapshots => snapshots.FindClosure(now),
        _ => null,
    };
}
