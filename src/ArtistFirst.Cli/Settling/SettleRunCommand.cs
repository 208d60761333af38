using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst settle run</c>: settles what is in the ledger behind the last settlement, and writes the settlement and its statements.</summary>
internal static class SettleRunCommand
{
    private static readonly Option<string> Register = new("--register") { Description = RegisterSource.Description, Required = true };
    private static readonly Option<FileInfo> RateCardFile = new("--rate-card") { Description = "The terms.", Required = true };
    private static readonly Option<FileInfo> IncomeFile = new("--income") { Description = "What came in; it names the period.", Required = true };
    private static readonly Option<FileInfo?> FxFile = new("--fx") { Description = "Exchange rates, where income is in other currencies." };
    private static readonly Option<FileInfo?> Subscribers = new("--subscribers") { Description = "Who paid what and made what, for user-centric pools." };
    private static readonly Option<FileInfo[]> Compare = new("--compare") { Description = "Rate cards of others, for the check that nobody comparable has better terms." };
    private static readonly Option<DirectoryInfo> Folder = new("--folder") { Description = "The folder of settlements of this ledger.", Required = true };
    private static readonly Option<int?> To = Values.Number("--to", "Settle the entries before this position alone. Default: all, or those under the checkpoint.");
    private static readonly Option<DirectoryInfo?> Tiles = new("--tiles") { Description = "Exported tiles to settle from in place of a ledger, with --verifier-key." };
    private static readonly Option<int?> Proofs = Values.Number("--proofs", "With a checkpoint (--key or --verifier-key): prove so many entries of each line. Default: 100.");
    private static readonly LedgerOptions Ledger = new();
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("run", "Settles what was recorded since the last settlement, and writes a statement for each payee.") { Register, RateCardFile, IncomeFile, FxFile, Subscribers, Compare, Folder, To, Tiles, Proofs };
        Ledger.AddTo(command);
        Checkpoints.AddVerifyingTo(command);
        Checkpoints.AddSigningTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        OpenedShares shares = await OpenedShares.OpenAsync(line.GetValue(Register)!, cancellationToken).ConfigureAwait(false);
        await using var opened = shares.ConfigureAwait(false);
        SettlementInputs inputs = await ReadAsync(line, shares.Shares, cancellationToken).ConfigureAwait(false);
        await RequireFairAsync(inputs.RateCard, line.GetValue(Compare) ?? [], cancellationToken).ConfigureAwait(false);
        SettlementFolder folder = new(line.GetValue(Folder)!.FullName);
        IReadOnlyList<ClosedPeriod> closed = await folder.ReadAsync(inputs.Shares, cancellationToken).ConfigureAwait(false);
        SettledLedger ledger = await SettledLedger.OpenAsync(line, Ledger, line.GetValue(Tiles), Checkpoints, cancellationToken).ConfigureAwait(false);
        await using (ledger.ConfigureAwait(false))
        {
            ReadingProgress? progress = line.Streams().IsWatched ? new ReadingProgress(output) : null;
            using SettlementRun run = await SettleAsync(ledger.Settler(closed), inputs, line.GetValue(To), ledger.Checkpoint, progress, cancellationToken).ConfigureAwait(false);
            WrittenPeriod written = await folder.WriteAsync(run, ledger.Proofs(line.GetValue(Proofs)), cancellationToken).ConfigureAwait(false);
            output.Write(SettlementView.Of(run.Settlement, written), CliJson.Default.SettlementView, static view => view.Tell());
        }

        return ExitCode.Yes;
    }

    private static Task<SettlementRun> SettleAsync(Settler settler, SettlementInputs inputs, int? to, SignedCheckpoint? checkpoint, IProgress<long>? progress, CancellationToken cancellationToken) =>
        to is null && checkpoint is not null ? settler.SettleAsync(inputs, checkpoint, progress, cancellationToken) : settler.SettleAsync(inputs, to, root: null, progress, cancellationToken);

    private static async Task<SettlementInputs> ReadAsync(ParseResult line, ShareSource shares, CancellationToken cancellationToken)
    {
        RateCard card = await RateCard.LoadAsync(line.GetValue(RateCardFile)!.FullName, cancellationToken).ConfigureAwait(false);
        return new SettlementInputs
        {
            RateCard = card,
            Income = await PeriodIncome.LoadAsync(line.GetValue(IncomeFile)!.FullName, cancellationToken).ConfigureAwait(false),
            Shares = shares,
            Fx = line.GetValue(FxFile) is { } fx ? await FxTable.LoadAsync(fx.FullName, cancellationToken).ConfigureAwait(false) : null,
            Subscribers = line.GetValue(Subscribers) is { } book ? await SubscriberBook.LoadAsync(book.FullName, card.Currency, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    private static async Task RequireFairAsync(RateCard card, FileInfo[] files, CancellationToken cancellationToken)
    {
        if (card.MostFavoredGroup is { } group && files.Length == 0)
        {
            throw new FormatException($"Expected --compare with the rate cards of all others in the group '{group}', because the card promises that nobody in it has better terms; there is none. While nobody else is in the group, leave 'mostFavoredGroup' out of the card.");
        }

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
