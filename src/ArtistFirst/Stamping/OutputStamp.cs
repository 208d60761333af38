using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>An output that may be stamped: what it will say, and how its delivery will be recorded.</summary>
/// <param name="Attribution">What it says.</param>
/// <param name="Draft">The same in the words of C2PA.</param>
/// <param name="Delivery">The event for the ledger.</param>
internal sealed record OutputStamp(Attribution Attribution, ManifestDraft Draft, UsageEvent Delivery)
{
    public static OutputStamp Of(Attribution attribution, AudioContent content, GeneratorInfo product, DateTimeOffset at, ValidationReport? signed)
    {
        Sha256Hash audio = Sha256Hash.FromBytes(content.Hash.Span);
        ManifestDraft draft = AttributionManifest.Draft(attribution, audio, product, at, signed);
        CatalogueAudio main = attribution.Sources[0].Audio!;
        UsageEvent delivery = main.Usage.Deliver(
            new UsageDelivery
            {
                OutputHash = audio,
                Duration = attribution.Duration ?? content.Duration,
                ManifestId = draft.Label,
                Sources = [.. attribution.Sources.Select(source => new UsageSource
                {
                    Recording = source.Recording,
                    Weights = source.Weights,
                    Work = source.Work,
                    OperationId = source.Recording == main.Recording ? default : source.OperationId,
                })],
            },
            at);
        delivery.EnsureComplete();
        return new OutputStamp(attribution, draft, delivery);
    }
}
