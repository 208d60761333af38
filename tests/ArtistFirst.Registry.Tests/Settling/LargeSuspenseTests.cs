using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>More that waits than is kept in memory: over several periods, with corrections and restatements, to the same bytes.</summary>
public sealed class LargeSuspenseTests
{
    private static readonly RateCard Masters = Card(""" "uses": ["transform.remix"], "strategy": "attribution", "rate": "100" """);

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    public async Task What_waits_in_files_makes_the_same_settlements(int bytesInMemory)
    {
        Assert.Equal(await PeriodsAsync(1 << 24), await PeriodsAsync(bytesInMemory));
    }

    [Fact]
    public async Task What_waits_is_read_from_the_file_as_it_was_written_and_any_item_by_its_place()
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. Unknowns(500, 0)]);
        using SettlementRun run = await ledger.SettleAsync(Inputs(Masters));
        Settlement read = Settlement.Parse(run.Bytes);
        Assert.Equal(1_000, read.Suspense.Count);
        Assert.Equal(run.Settlement.Suspense.Select(static item => item.Id), read.Suspense.Select(static item => item.Id));
        Assert.Equal(read.Suspense.Select(static item => item.Id).Order(StringComparer.Ordinal), read.Suspense.Select(static item => item.Id));
        Assert.All([0, 63, 64, 999], place => Assert.Equal(read.Suspense.Skip(place).First().Id, read.Suspense[place].Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => read.Suspense[1_000]);
        Assert.Equal(run.Bytes, read.ToUtf8Json());
    }

    [Theory]
    [InlineData("[null]", "$.suspense[0]")]
    [InlineData("[{}]", "$.suspense[0]")]
    [InlineData("null", "$.suspense")]
    [InlineData("{}", "$.suspense")]
    public async Task A_list_of_what_waits_that_cannot_be_read_is_told_with_its_place(string list, string place)
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. Unknowns(1, 0)]);
        using SettlementRun run = await ledger.SettleAsync(Inputs(Masters));
        string text = System.Text.Encoding.UTF8.GetString(run.Bytes);
        int start = text.IndexOf("\"suspense\": [", StringComparison.Ordinal) + "\"suspense\": ".Length, end = text.IndexOf("\n  ],", start, StringComparison.Ordinal) + "\n  ]".Length;
        SettlementFormatException fault = Assert.Throws<SettlementFormatException>(() => Settlement.Parse(Utf8(text[..start] + list + text[end..])));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<UsageEvent> Unknowns(int count, int from) => Enumerable.Range(from, count).Select(static number => Whole($"unknown {number}", Isrc.Parse($"SEXYZ26{number:D5}")));

    // The register learns some, corrections take others back, terms are restated, and what nobody claimed lapses.
    private static async Task<string> PeriodsAsync(int bytesInMemory)
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. Unknowns(40, 0), Whole("a"), Whole("b", Other)]);
        SettlementInputs With(SettlementInputs inputs) => inputs with { MostWaitingBytes = bytesInMemory, MostRows = 5 };
        RightsRegister learned = Learned(Isrc.Parse("SEXYZ2600003"));
        using SettlementRun first = await ledger.SettleAsync(With(Inputs(Masters)));
        await ledger.AppendAllAsync([.. Unknowns(2, 10).Select(static usage => usage.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, Now)), .. Unknowns(20, 40)]);
        using SettlementRun second = await ledger.SettleAsync(With(Inputs(Masters, Income(period: "2026-12"), learned)), first.Close() with { Restated = With(Inputs(Masters, Income("1234.56 EUR"))) });
        await ledger.AppendAllAsync([.. Unknowns(2, 3).Select(static usage => usage.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, Now)), Whole("c")]);
        using SettlementRun third = await ledger.SettleAsync(With(Inputs(Masters, Income("7.00 EUR", "2029-12"), learned)), new ClosedPeriod(first.Settlement, With(Inputs(Masters, Income("1234.56 EUR")))), second.Close());
        Assert.NotEmpty(second.Settlement.Restatements);
        Assert.True(third.Settlement.Pools[0].Lapsed.MinorUnits > 0);
        Assert.Contains(second.StatementOf(Label).Lines, static line => line.Type == LineType.SuspenseRelease);
        SettlementRun[] runs = [first, second, third];
        return string.Join('\n', runs.Select(static run => Sha256Hash.Of(run.Bytes).ToString()).Concat(runs.SelectMany(static run => run.Settlement.Payees.Select(payee => Sha256Hash.Of(StatementText.ToJson(run.StatementOf(payee.Party))).ToString()))));
    }

    private static RightsRegister Learned(Isrc isrc) => With(new Recording { Isrc = isrc, Title = "Found", Works = [SongWork], Claims = [Claim(Label, Side.Master, "100")] });
}
