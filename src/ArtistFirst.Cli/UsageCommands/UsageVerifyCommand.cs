using System.CommandLine;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage verify</c>: recomputes a ledger, or its exported tiles, and names the first entry that is not as it was recorded.</summary>
internal static class UsageVerifyCommand
{
    private static readonly Option<DirectoryInfo?> Tiles = new("--tiles") { Description = "A folder of exported tiles: to compare the ledger with, entry by entry, or to verify by itself." };
    private static readonly Option<FileInfo[]> Kept = new("--checkpoint") { Description = "A signed checkpoint that was kept elsewhere: the ledger has to continue it. May be given several times; needs --verifier-key." };
    private static readonly LedgerOptions Ledger = new();
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("verify", "Recomputes everything, and names the first bad entry.") { Tiles, Kept };
        Ledger.AddTo(command);
        Checkpoints.AddVerifyingTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        try
        {
            UsageAudit audit = await LedgerProgress.RunAsync(line, "Verifying", progress => VerifyAsync(line, progress, cancellationToken)).ConfigureAwait(false);
            output.Write(UsageAuditView.Of(audit), CliJson.Default.UsageAuditView, static view => view.Tell());
            return audit.IsIntact ? ExitCode.Yes : ExitCode.Refused;
        }
        catch (ComplianceException unreadable) when (string.Equals(unreadable.Code.ToString(), "AF4001", StringComparison.Ordinal))
        {
            // What cannot be read is neither intact nor not.
            output.Write(RefusalView.Of(unreadable), CliJson.Default.RefusalView, static view => view.Tell());
            return ExitCode.Unusable;
        }
    }

    private static async Task<UsageAudit> VerifyAsync(ParseResult line, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        UsageTileFolder? tiles = line.GetValue(Tiles) is { } folder ? new UsageTileFolder(folder.FullName) : null;
        FileInfo[] files = line.GetValue(Kept) ?? [];
        UsageEvidence evidence = new()
        {
            Verifier = tiles is null && files.Length == 0 ? Checkpoints.Verifier(line) : Checkpoints.RequiredVerifier(line),
            Checkpoints = await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file.FullName, cancellationToken))).ConfigureAwait(false),
        };
        if (tiles is not null && !Ledger.IsNamed(line))
        {
            return await tiles.VerifyAsync(evidence, progress, cancellationToken).ConfigureAwait(false);
        }

        StoredUsageLedger ledger = Ledger.Open(line, isReadOnly: true);
        await using (ledger.ConfigureAwait(false))
        {
            return await ledger.VerifyAsync(evidence with { Exported = tiles }, progress, cancellationToken).ConfigureAwait(false);
        }
    }
}
