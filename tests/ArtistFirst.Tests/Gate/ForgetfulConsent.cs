namespace ArtistFirst.Tests;

/// <summary>A source of somebody else's that answers, and breaks when it is asked what the recording is called.</summary>
internal sealed class ForgetfulConsent : IConsentSource
{
    public ConsentFreshness Freshness { get; } = new("https://registry.example", 7, Some.Now, Some.Now.AddDays(1));

    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at) => ConsentDecision.Allow(Duties.None);

    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => [];

    public RecordingDescription? FindDescription(Isrc recording) => throw new TimeoutException("The titles are elsewhere.");
}
