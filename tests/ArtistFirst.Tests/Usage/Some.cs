namespace ArtistFirst.Tests;

/// <summary>Sample data: what a ledger records of a use.</summary>
internal static partial class Some
{
    private static readonly DateTimeOffset UsedAt = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A remix that was allowed, of the operation with that name.</summary>
    public static UsageEvent Authorized(string operation = "job 1") => new()
    {
        OperationId = OperationId.From(operation),
        Kind = UsageEventKind.Authorized,
        Recording = Isrc.Parse("USPR37300012"),
        Uses = Uses.Remix | Uses.Stems,
        Territory = Territory.Parse("SE"),
        ProcessingTerritory = Territory.Parse("IE"),
        Licensee = "https://studio.example",
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
        At = UsedAt,
        LicenseId = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        GrantIndex = 1,
        Duties = Duties.Credit | Duties.Pay,
        ConsentVersion = "https://registry.example@42",
    };

    /// <summary>One event of each kind.</summary>
    public static IEnumerable<UsageEvent> EventsOfEachKind()
    {
        UsageEvent authorized = Authorized();
        UsageEvent delivered = authorized.Deliver(Delivery(), UsedAt.AddSeconds(20));
        return
        [
            authorized,
            authorized.Start(UsedAt.AddSeconds(1)),
            delivered,
            authorized.Fail(UsageFailure.Faulted, UsedAt.AddSeconds(21)),
            delivered.Correct(Correction(), UsedAt.AddDays(3)),
        ];
    }
}
