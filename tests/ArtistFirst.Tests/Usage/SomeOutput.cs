namespace ArtistFirst.Tests;

/// <summary>Sample data: what a ledger records of an output.</summary>
internal static partial class Some
{
    /// <summary>An output of two recordings, the second one opened by another operation and measured.</summary>
    public static UsageDelivery Delivery() => new()
    {
        OutputHash = Sha256Hash.Of("an output"u8),
        Duration = TimeSpan.FromSeconds(184.25),
        AttributionMethod = ModelVersion.Parse("influence@2"),
        ManifestId = "urn:c2pa:3fad1ead-8ed5-44d0-873b-ea5f58adea82",
        Sources =
        [
            new UsageSource { Recording = Isrc.Parse("USPR37300012"), Weights = new SideWeights(700_000_000, 600_000_000, 0), Work = Iswc.Parse("T0345246801") },
            new UsageSource
            {
                Recording = Isrc.Parse("GBAYE0000351"),
                Weights = new SideWeights(300_000_000, 400_000_000, 1_000_000_000),
                OperationId = OperationId.From("job 2"),
                Confidence = 870_000_000,
            },
        ],
    };

    public static UsageCorrection Correction() => new()
    {
        Reason = UsageCorrectionReason.WrongFacts,
        ReplacedBy = OperationId.From("job 3"),
        CaseId = "case-17",
    };
}
