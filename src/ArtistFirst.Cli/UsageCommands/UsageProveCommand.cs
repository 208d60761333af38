using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage prove</c>: writes a file for each event of an operation that proves, to whoever has the ledger's public key, that it is on record.</summary>
internal static class UsageProveCommand
{
    private static readonly Argument<string> Operation = new("operation") { Description = "The UUID of the operation, or the name of the job." };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "The folder for the proofs. Default: this one." };
    private static readonly LedgerOptions Ledger = new();
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("prove", "Writes proofs that an operation is on record, each whole by itself.") { Operation, Out };
        Ledger.AddTo(command);
        Checkpoints.AddVerifyingTo(command);
        Checkpoints.AddSigningTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        string text = line.GetValue(Operation)!;
        OperationId operation = OperationId.TryParse(text, out OperationId id) ? id : OperationId.From(text);
        ProvableUsageLedger ledger = Ledger.Open(line);
        await using (((IAsyncDisposable)ledger).ConfigureAwait(false))
        {
            IReadOnlyList<UsageEntry> entries = await ledger.FindAsync(operation, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
            {
                throw new FormatException($"Expected an operation on record; {operation} is not. Take the id from the statement's line or from your own log.");
            }

            (SignedCheckpoint checkpoint, _) = await Checkpoints.CheckpointAsync(line, ledger, cancellationToken).ConfigureAwait(false);
            List<UsageProofView> written = [];
            foreach (UsageEntry entry in entries.Where(entry => entry.Sequence < checkpoint.Checkpoint.Size))
            {
                UsageProof proof = await ledger.ProveAsync(entry, checkpoint, cancellationToken).ConfigureAwait(false);
                var file = new FileInfo(Path.Combine(line.GetValue(Out)?.FullName ?? Environment.CurrentDirectory, $"{operation}-{entry.Event.Kind.ToString().ToLowerInvariant()}.tlog-proof"));
                await Faults.InFolderOfAsync(file, () => File.WriteAllTextAsync(file.FullName, proof.ToText(), cancellationToken)).ConfigureAwait(false);
                written.Add(new UsageProofView(entry.Event.Kind.ToString(), entry.Sequence, entry.EventHash.ToString(), file.FullName));
            }

            output.Write(new UsageProofsView(operation.ToString(), checkpoint.Checkpoint.Origin, checkpoint.Checkpoint.Size, written), CliJson.Default.UsageProofsView, static view => view.Tell());
            return ExitCode.Yes;
        }
    }
}
