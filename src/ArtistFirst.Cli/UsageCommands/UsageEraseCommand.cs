using System.CommandLine;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage erase</c>: erases what was kept beside an operation. Entries and proofs stay.</summary>
internal static class UsageEraseCommand
{
    private static readonly Argument<string> Operation = new("operation") { Description = "The UUID of the operation, or the name of the job." };
    private static readonly LedgerOptions Ledger = new();

    public static Command Make()
    {
        Command command = new("erase", "Erases the personal data beside an operation; every entry, proof and checkpoint stays as it is.") { Operation };
        Ledger.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        StoredUsageLedger ledger = Ledger.Open(line);
        await using (ledger.ConfigureAwait(false))
        {
            IReadOnlyList<UsageEntry> entries = await UsageProveCommand.FindAsync(ledger, line.GetValue(Operation)!, cancellationToken).ConfigureAwait(false);
            int erased = 0;
            foreach (UsageEvent usage in entries.Select(static entry => entry.Event).DistinctBy(static usage => usage.Commitment))
            {
                erased += await ledger.EraseSideRecordAsync(usage, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            output.Write(new UsageEraseView(entries[0].Event.OperationId.ToString(), erased), CliJson.Default.UsageEraseView, static view => view.Tell());
            return ExitCode.Yes;
        }
    }
}
