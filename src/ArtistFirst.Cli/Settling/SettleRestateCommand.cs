using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst settle restate</c>: notes that a closed period is to follow other income, terms or rates; the next settlement books the difference.</summary>
internal static class SettleRestateCommand
{
    private static readonly Option<DirectoryInfo> Folder = new("--folder") { Description = "The folder of settlements.", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "The closed period, such as 2026-11.", Required = true };
    private static readonly Option<FileInfo?> RateCardFile = new("--rate-card") { Description = "Other terms." };
    private static readonly Option<FileInfo?> IncomeFile = new("--income") { Description = "Other income of the same period." };
    private static readonly Option<FileInfo?> FxFile = new("--fx") { Description = "Other exchange rates." };

    public static Command Make() => new Command("restate", "Notes other income or terms of a closed period; the next settlement books the difference, and the closed one stays as it is.")
    {
        Folder, Period, RateCardFile, IncomeFile, FxFile,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        FileInfo? card = line.GetValue(RateCardFile), income = line.GetValue(IncomeFile), fx = line.GetValue(FxFile);
        if (card is null && income is null && fx is null)
        {
            throw new FormatException("Expected --rate-card, --income or --fx: what the period is to follow instead. Corrections of uses need no command; the next settlement finds them in the ledger.");
        }

        string period = line.GetValue(Period)!;
        await new SettlementFolder(line.GetValue(Folder)!.FullName).RestateAsync(
            period,
            card is null ? null : await RateCard.LoadAsync(card.FullName, cancellationToken).ConfigureAwait(false),
            income is null ? null : await PeriodIncome.LoadAsync(income.FullName, cancellationToken).ConfigureAwait(false),
            fx is null ? null : await FxTable.LoadAsync(fx.FullName, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        output.Write(new RestatedView(period), CliJson.Default.RestatedView, static view => [$"Noted. The difference to {view.Period} is booked by the next 'settle run'; the closed settlement stays as it is."]);
        return ExitCode.Yes;
    }
}
