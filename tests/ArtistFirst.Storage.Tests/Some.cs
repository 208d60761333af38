using ArtistFirst.Signing;

namespace ArtistFirst.Storage.Tests;

/// <summary>Sample data.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The ledger's key.</summary>
    public static readonly PrivateKey Key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    /// <summary>A key that nobody has pinned.</summary>
    public static readonly PrivateKey Stranger = PrivateKey.Generate(SignatureAlgorithm.ES256);

    /// <summary>A remix that was allowed, of the operation with that name.</summary>
    public static UsageEvent Authorized(string operation = "job 1") => new()
    {
        OperationId = OperationId.From(operation),
        Kind = UsageEventKind.Authorized,
        Recording = Isrc.Parse("USPR37300012"),
        Uses = Uses.Remix,
        Territory = Territory.Parse("SE"),
        ProcessingTerritory = Territory.Parse("SE"),
        Licensee = "https://studio.example",
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
        At = Now,
        LicenseId = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        GrantIndex = 0,
        Duties = Duties.Credit,
        ConsentVersion = "https://registry.example@42",
    };

    public static UsageDelivery Delivery() => new()
    {
        OutputHash = Sha256Hash.Of("an output"u8),
        Duration = TimeSpan.FromSeconds(13),
        Sources = [new UsageSource { Recording = Isrc.Parse("USPR37300012"), Weights = new SideWeights(SideWeights.Whole, SideWeights.Whole, 0) }],
    };
}
