using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst settle run</c>: settles what is in the ledger behind the last settlement, and writes the settlement and its statements.</summary>
internal static class SettleRunCommand
{
    private static readonly Option<FileInfo> Ledger = new("--ledger") { Description = "The usage ledger's SQLite file.", Required = true };
    private static readonly Option<FileInfo> Register = new("--register") { Description = "The register's JSON file, which knows the shares.", Required = true };
    private static readonly Option<FileInfo> RateCardFile = new("--rate-card") { Description = "The terms.", Required = true };
    private static readonly Option<FileInfo> IncomeFile = new("--income") { Description = "What came in; it names the period.", Required = true };
    private static readonly Option<FileInfo?> FxFile = new("--fx") { Description = "Exchange rates, where income is in other currencies." };
    private static readonly Option<FileInfo?> Subscribers = new("--subscribers") { Description = "Who paid what and made what, for user-centric pools." };
    private static readonly Option<FileInfo[]> Compare = new("--compare") { Description = "Rate cards of others, for the check that nobody comparable has better terms." };
    private static readonly Option<DirectoryInfo> Folder = new("--folder") { Description = "The folder of settlements of this ledger.", Required = true };
    private static readonly Option<int?> To = Values.Number("--to", "Settle the entries before this position alone. Default: all.");

    public static Command Make() => new Command("run", "Settles what was recorded since the last settlement, and writes a statement for each payee.")
    {
        Ledger, Register, RateCardFile, IncomeFile, FxFile, Subscribers, Compare, Folder, To,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        SettlementInputs inputs = await ReadAsync(line, cancellationToken).ConfigureAwait(false);
        await RequireFairAsync(inputs.RateCard, line.GetValue(Compare) ?? [], cancellationToken).ConfigureAwait(false);
        SettlementFolder folder = new(line.GetValue(Folder)!.FullName);
        IReadOnlyList<ClosedPeriod> closed = await folder.ReadAsync(inputs.Shares, cancellationToken).ConfigureAwait(false);
        FileInfo file = line.GetValue(Ledger)!;
        if (!file.Exists)
        {
            throw new FileNotFoundException(null, file.FullName);
        }

        SqliteUsageLedger ledger = new(file.FullName);
        await using (ledger.ConfigureAwait(false))
        {
            Settler settler = new(from => ledger.ReadAsync(from, cancellationToken), closed);
            ReadingProgress? progress = line.Streams().IsWatched ? new ReadingProgress(output) : null;
            SettlementRun run = await settler.SettleAsync(inputs, line.GetValue(To), root: null, progress, cancellationToken).ConfigureAwait(false);
            string written = await folder.WriteAsync(run, cancellationToken).ConfigureAwait(false);
            output.Write(SettlementView.Of(run.Settlement, written), CliJson.Default.SettlementView, static view => view.Tell());
        }

        return ExitCode.Yes;
    }

    private static async Task<SettlementInputs> ReadAsync(ParseResult line, CancellationToken cancellationToken)
    {
        RateCard card = await RateCard.LoadAsync(line.GetValue(RateCardFile)!.FullName, cancellationToken).ConfigureAwait(false);
        return new SettlementInputs
        {
            RateCard = card,
            Income = await PeriodIncome.LoadAsync(line.GetValue(IncomeFile)!.FullName, cancellationToken).ConfigureAwait(false),
            Shares = new ShareSource(await RightsRegister.LoadAsync(line.GetValue(Register)!.FullName, cancellationToken).ConfigureAwait(false)),
            Fx = line.GetValue(FxFile) is { } fx ? await FxTable.LoadAsync(fx.FullName, cancellationToken).ConfigureAwait(false) : null,
            Subscribers = line.GetValue(Subscribers) is { } book ? await SubscriberBook.LoadAsync(book.FullName, card.Currency, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    private static async Task RequireFairAsync(RateCard card, FileInfo[] files, CancellationToken cancellationToken)
    {
        List<RateCard> others = [];
        foreach (FileInfo file in files)
        {
            others.Add(await RateCard.LoadAsync(file.FullName, cancellationToken).ConfigureAwait(false));
        }

        if (MostFavoredNation.Compare(card, others) is { Count: > 0 } findings)
        {
            throw new ComplianceException(findings);
        }
    }
}
