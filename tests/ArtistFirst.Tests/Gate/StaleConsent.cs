namespace ArtistFirst.Tests;

/// <summary>A source of somebody else's that goes on saying yes to everything when it knows that it is too old to.</summary>
internal sealed class StaleConsent : IConsentSource
{
    public ConsentFreshness Freshness { get; } = new("https://registry.example", 7, Some.Now.AddDays(-9), Some.Now.AddDays(-8));

    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at) => ConsentDecision.Allow(Duties.None);

    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => [];

    public RecordingListing? FindListing(Isrc recording) => null;
}
