using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class SettlementFolderTests : IDisposable
{
    private static readonly ShareSource Shares = new(Register);

    private readonly string _path = Directory.CreateTempSubdirectory("settlements").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Periods_follow_on_each_other_and_are_written_once()
    {
        SettlementFolder folder = new(_path);
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SettlementRun first = await ledger.SettleAsync(Inputs());
        string written = (await folder.WriteAsync(first)).Folder;
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(written, "settlement.json"));
        Assert.Equal(first.Bytes, bytes);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(written, "statements"), "statement.csv", SearchOption.AllDirectories).Length);
        ComplianceException again = await Assert.ThrowsAsync<ComplianceException>(() => folder.WriteAsync(first));
        Assert.Equal("AF4025", again.Findings[0].Code.ToString());

        await ledger.AppendAllAsync(Whole("b"));
        SettlementRun second = await ledger.SettleAsync(Inputs(income: Income(period: "2026-12")), [.. await folder.ReadAsync(Shares)]);
        await folder.WriteAsync(second);
        Assert.Equal(["2026-11", "2026-12"], (await folder.ReadSettlementsAsync()).Select(static one => one.Period));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(written, "settlement.json")));
    }

    [Fact]
    public async Task A_settlement_that_was_changed_is_noticed()
    {
        SettlementFolder folder = new(_path);
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        string written = (await folder.WriteAsync(await ledger.SettleAsync(Inputs()))).Folder;
        await folder.WriteAsync(await ledger.SettleAsync(Inputs(income: Income(period: "2026-12")), [.. await folder.ReadAsync(Shares)]));
        string file = Path.Combine(written, "settlement.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("Name of", "name of", StringComparison.Ordinal));
        await Assert.ThrowsAsync<SettlementFormatException>(() => folder.ReadSettlementsAsync());
    }

    [Fact]
    public async Task Terms_that_were_changed_under_a_closed_period_are_noticed()
    {
        SettlementFolder folder = new(_path);
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        string written = (await folder.WriteAsync(await ledger.SettleAsync(Inputs()))).Folder;
        string file = Path.Combine(written, "rate-card.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"30\"", "\"20\"", StringComparison.Ordinal));
        await Assert.ThrowsAsync<SettlementFormatException>(() => folder.ReadAsync(Shares));
    }

    [Fact]
    public async Task A_restatement_is_booked_once_by_the_next_settlement()
    {
        SettlementFolder folder = new(_path);
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        await folder.WriteAsync(await ledger.SettleAsync(Inputs()));
        await folder.RestateAsync("2026-11", income: Income("1100.00 EUR"));
        Assert.NotNull((await folder.ReadAsync(Shares))[0].Restated);
        SettlementRun second = await ledger.SettleAsync(Inputs(income: Income("0.00 EUR", "2026-12")), [.. await folder.ReadAsync(Shares)]);
        Assert.Equal("30.00", second.Settlement.Totals.Adjusted.Number);
        await folder.WriteAsync(second);
        ClosedPeriod first = (await folder.ReadAsync(Shares))[0];
        Assert.Null(first.Restated);
        Assert.Equal("1100.00", first.Inputs.Income.Lines[0].Gross.Number);
        await Assert.ThrowsAsync<ArgumentException>(() => folder.RestateAsync("2026-10"));
        await Assert.ThrowsAsync<ArgumentException>(() => folder.RestateAsync("2026-11", income: Income(period: "2026-12")));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_written_anew()
    {
        string half = Path.Combine(_path, "2026-11.unfinished", "statements");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(half, "half.csv"), "half");
        SettlementFolder folder = new(_path);
        Assert.Empty(await folder.ReadAsync(Shares));
        string written = (await folder.WriteAsync(await (await LedgerAsync(Whole("a"))).SettleAsync(Inputs()))).Folder;
        Assert.False(File.Exists(Path.Combine(written, "statements", "half.csv")));
        Assert.False(Directory.Exists(Path.Combine(_path, "2026-11.unfinished")));
    }
}
