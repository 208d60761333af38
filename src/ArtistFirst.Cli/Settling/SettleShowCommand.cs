using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst settle show</c>: tells a settlement that was written, after checking that none before it was changed.</summary>
internal static class SettleShowCommand
{
    private static readonly Option<DirectoryInfo> Folder = new("--folder") { Description = "The folder of settlements.", Required = true };
    private static readonly Option<string?> Period = new("--period") { Description = "Which period, such as 2026-11. Default: the last." };
    private static readonly Option<string?> Payee = new("--payee") { Description = "One payee alone, such as isni:0000000121707484." };

    public static Command Make() => new Command("show", "Tells a settlement, or what one payee earned in it.") { Folder, Period, Payee }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        IReadOnlyList<Settlement> settlements = await new SettlementFolder(line.GetValue(Folder)!.FullName).ReadSettlementsAsync(cancellationToken).ConfigureAwait(false);
        string? period = line.GetValue(Period);
        Settlement settlement = settlements.LastOrDefault(one => period is null || string.Equals(one.Period, period, StringComparison.Ordinal))
            ?? throw new FormatException($"Expected a settlement of {period ?? "some period"} in '{line.GetValue(Folder)}'; there is none. Settled are: {(settlements.Count == 0 ? "none" : string.Join(", ", settlements.Select(static one => one.Period)))}.");
        if (line.GetValue(Payee) is { } payee)
        {
            PayeeAccount account = settlement.FindPayee(PartyId.Parse(payee)) ?? throw new FormatException($"Expected a payee of {settlement.Period}; {payee} has no account there.");
            settlement = settlement with { Payees = [account], Suspense = [] };
        }

        output.Write(SettlementView.Of(settlement, written: null), CliJson.Default.SettlementView, static view => view.Tell());
        return ExitCode.Yes;
    }
}
