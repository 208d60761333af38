namespace ArtistFirst;

/// <summary>Puts into words why a consent source answers nothing.</summary>
internal static class ConsentProblem
{
    public static string Describe(IConsentSource consent) => consent switch
    {
        RegisterConsent { Problem: { } problem } => problem.Message,
        { Freshness: { Version.Length: > 0 } freshness } => $"The consent data is of {freshness.AsOf:u} and may not be used from {freshness.StaleAt:u} on. Get a newer state from its registry.",
        _ => "No consent data was read yet.",
    };
}
