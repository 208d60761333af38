using System.Globalization;
using ArtistFirst.Signing;
using ArtistFirst.Storage;
using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>Sample data: the uses of a period in every store that a ledger and a register can be in.</summary>
internal static class SomePeriod
{
    public const string Origin = "studio.example/usage";

    public static readonly RateCard Card = SomeSettlement.Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "33.34" """);

    /// <summary>A ledger by its address: the path of a file, or how to connect to a database.</summary>
    public static StoredUsageLedger Open(string address) => address.StartsWith("Host=", StringComparison.Ordinal)
        ? new PostgresUsageLedger(address, time: new FakeTimeProvider(Now))
        : new SqliteUsageLedger(address, time: new FakeTimeProvider(Now));

    /// <summary>Uses of known and unknown recordings, with works of their own, some of them taken back.</summary>
    public static IReadOnlyList<UsageEvent> Uses(int seed = 7, int count = 24)
    {
        Random random = new(seed);
        List<UsageEvent> events = [];
        for (int i = 0; i < count; i++)
        {
            string job = string.Create(CultureInfo.InvariantCulture, $"job {i}");
            int part = random.Next(SideWeights.Whole);
            UsageEvent delivered = Delivered(
                job,
                Source(random.Next(3) == 0 ? Unknown : Song, part, part, confidence: random.Next(SideWeights.Whole)) with { Work = random.Next(3) == 0 ? OtherWork : default },
                Source(Other, SideWeights.Whole - part, SideWeights.Whole - part));
            events.Add(delivered);
            if (i % 7 == 3)
            {
                events.Add(delivered.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, Now));
            }
        }

        return events;
    }

    /// <summary>Records events one by one, so that every store gives them the same places, and signs a checkpoint.</summary>
    public static async Task<SignedCheckpoint> RecordAsync(StoredUsageLedger ledger, IEnumerable<UsageEvent> events, PrivateKey key)
    {
        foreach (UsageEvent usage in events)
        {
            Assert.Equal(UsageReceiptOutcome.Created, (await ledger.AppendAsync(usage)).Outcome);
        }

        return await ledger.SignCheckpointAsync(new CheckpointSigner(Origin, key));
    }
}
