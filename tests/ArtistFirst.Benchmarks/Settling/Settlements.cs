using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Benchmarks.Stamping;
using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Benchmarks.Settling;

/// <summary>Settling many uses, against reading the same entries and against the store's own GROUP BY over plain columns.</summary>
internal static class Settlements
{
    private const int MostRounds = 3;
    private const long RowsOfManyRounds = 2_000_000;

    private static readonly RateCard Card = RateCard.Parse("""
        { "version": 1, "id": "bench", "revision": 1, "currency": "EUR", "payoutMinimum": "0",
          "pools": { "output": { "uses": ["transform.remix", "transform.stems", "generate.sample", "condition.reference"], "strategy": "attribution", "rate": "30", "sides": { "master": "100", "work": "0" } } } }
        """u8);

    private static readonly PeriodIncome Income = PeriodIncome.Parse("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "9000000.01 EUR" }] }"""u8);

    public static async Task MeasureAsync(Report report, string file)
    {
        SettlementInputs inputs = new() { RateCard = Card, Income = Income, Shares = new ShareSource(LargeLedger.Register()) };
        (string Name, Func<Task<long>> Run)[] contenders =
        [
            ("reading every entry of the ledger", () => ScanAsync(file)),
            ("settling, positions kept", () => SettleAsync(file, inputs)),
            ("settling, positions not kept", () => SettleAsync(file, inputs with { KeepsPositions = false })),
            ($"{LargeLedger.StoreOf(file)}'s own GROUP BY over plain columns", () => LargeLedger.GroupByAsync(file)),
        ];
        long rows = await ScanAsync(file);
        int rounds = rows <= RowsOfManyRounds ? MostRounds : 1;
        double[,] seconds = new double[contenders.Length, rounds];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await contenders[i].Run();
                seconds[i, round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contenders[i].Name}: {seconds[i, round]:N1} s"));
            }
        }

        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"## {LargeLedger.StoreOf(file)}: {rows:N0} deliveries of {LargeLedger.Recordings:N0} recordings, {rounds} {(rounds == 1 ? "round" : "rounds")}\n\nTarget: at most 1.2 times the reading.\n\n| | seconds | ratio to reading | rows a second |\n| --- | ---: | ---: | ---: |\n");
        for (int i = 0; i < contenders.Length; i++)
        {
            double time = Median([.. Enumerable.Range(0, rounds).Select(round => seconds[i, round])]);
            double ratio = Median([.. Enumerable.Range(0, rounds).Select(round => seconds[i, round] / seconds[0, round])]);
            table.Append(CultureInfo.InvariantCulture, $"| {contenders[i].Name} | {time:N2} | {ratio:N2} | {rows / time:N0} |\n");
        }

        report.Tell(table.ToString());
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"The most memory of the process, register and all contenders included: {PeakMemory.OfThisProcess() / 1_000_000:N0} MB."));
    }

    private static async Task<long> ScanAsync(string file)
    {
        await using StoredUsageLedger ledger = LargeLedger.Open(file);
        long count = 0;
        await foreach (UsageEntry _ in ledger.ReadAsync())
        {
            count++;
        }

        return count;
    }

    private static async Task<long> SettleAsync(string file, SettlementInputs inputs)
    {
        await using StoredUsageLedger ledger = LargeLedger.Open(file);
        using SettlementRun run = await new Settler(from => ledger.ReadAsync(from)).SettleAsync(inputs);
        return run.Settlement.Payees.Count;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
