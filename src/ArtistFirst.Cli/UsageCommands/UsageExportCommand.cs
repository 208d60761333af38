using System.CommandLine;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage export</c>: signs a checkpoint, and writes the ledger under it as static files.</summary>
internal static class UsageExportCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder that a web server serves; made where there is none." };
    private static readonly LedgerOptions Ledger = new();
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("export", "Writes tiles, entries and the signed checkpoint as static files.") { Folder };
        Ledger.AddTo(command);
        Checkpoints.AddVerifyingTo(command);
        Checkpoints.AddSigningTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = line.GetValue(Folder)!;
        StoredUsageLedger ledger = Ledger.Open(line, isReadOnly: !Checkpoints.Signs(line));
        await using (ledger.ConfigureAwait(false))
        {
            (SignedCheckpoint checkpoint, CheckpointKey? key) = await Checkpoints.CheckpointAsync(line, ledger, cancellationToken).ConfigureAwait(false);
            await LedgerProgress.RunAsync(line, "Exporting", async progress =>
            {
                await new UsageTileFolder(folder.FullName).WriteAsync(ledger.ReadAsync(0, cancellationToken), checkpoint, progress, cancellationToken).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
            UsageExportView view = new(folder.FullName, checkpoint.Checkpoint.Origin, checkpoint.Checkpoint.Size, checkpoint.Checkpoint.Root.ToString(), key?.ToString());
            output.Write(view, CliJson.Default.UsageExportView, static told => told.Tell());
            return ExitCode.Yes;
        }
    }
}
