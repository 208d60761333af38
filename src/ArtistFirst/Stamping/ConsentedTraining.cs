using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// What rights holders allow machines to learn from a recording, in the words of CAWG. Their yes is given to licensees, never to the world, so what is allowed at all is allowed under a license;
/// everything else is not allowed. Which use stands behind which word: docs/guide/attribution.md.
/// </summary>
internal static class ConsentedTraining
{
    public static TrainingChoices Of(IConsentSource consent, in UseRequest request, DateTimeOffset at)
    {
        TrainingChoice underLicense = TrainingChoice.Constrained($"Under a license of the rights holders; consents are kept by {consent.Freshness.Registry}.");
        TrainingChoice Ask(in UseRequest request, Uses uses) => consent.Decide(request with { Uses = uses }, at).IsAllowed ? underLicense : TrainingChoice.NotAllowed;
        return new TrainingChoices
        {
            GenerativeTraining = Ask(request, Uses.TrainGenerative),
            Training = Ask(request, Uses.TrainAnalysis),
            Inference = Ask(request, Uses.Reference),
            DataMining = Ask(request, Uses.Embed | Uses.Recommend),
        };
    }
}
