using System.CommandLine;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage prove</c>: writes a file for each event of an operation that proves, to whoever has the ledger's public key, that it is on record.</summary>
internal static class UsageProveCommand
{
    private static readonly Argument<string?> Operation = new("operation") { Description = "The UUID of the operation, or the name of the job.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<long[]> Entry = new("--entry") { Description = "The position of an entry, as a statement's line names it, in place of an operation; may be given several times." };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "The folder for the proofs, made where there is none. Default: this one." };
    private static readonly LedgerOptions Ledger = new();
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("prove", "Writes proofs that an operation, or an entry behind a statement's line, is on record, each whole by itself.") { Operation, Entry, Out };
        Ledger.AddTo(command);
        Checkpoints.AddVerifyingTo(command);
        Checkpoints.AddSigningTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        string? text = line.GetValue(Operation);
        long[] positions = line.GetValue(Entry) ?? [];
        if (text is null == (positions.Length == 0))
        {
            throw new FormatException("Expected either an operation or --entry.");
        }

        StoredUsageLedger ledger = Ledger.Open(line, isReadOnly: !Checkpoints.Signs(line));
        await using (ledger.ConfigureAwait(false))
        {
            if (text is not null)
            {
                positions = [.. (await FindAsync(ledger, text, cancellationToken).ConfigureAwait(false)).Select(static entry => entry.Sequence)];
            }

            (SignedCheckpoint checkpoint, _) = await Checkpoints.CheckpointAsync(line, ledger, cancellationToken).ConfigureAwait(false);
            long size = checkpoint.Checkpoint.Size;
            if (text is null && Array.Exists(positions, position => position < 0 || position >= size))
            {
                throw new FormatException($"Expected positions below {size}, the size of the checkpoint; what came is {string.Join(", ", positions)}. A newer one is signed with --key.");
            }

            List<UsageProofView> written = [];
            await foreach (UsageProof proof in ledger.ProveAllAsync([.. positions.Where(position => position < size)], checkpoint, cancellationToken).ConfigureAwait(false))
            {
                written.Add(await WriteAsync(line, proof, cancellationToken).ConfigureAwait(false));
            }

            output.Write(new UsageProofsView(text, checkpoint.Checkpoint.Origin, size, written), CliJson.Default.UsageProofsView, static view => view.Tell());
            return ExitCode.Yes;
        }
    }

    /// <summary>What is on record of an operation.</summary>
    /// <exception cref="FormatException">Nothing is.</exception>
    public static async Task<IReadOnlyList<UsageEntry>> FindAsync(ProvableUsageLedger ledger, string text, CancellationToken cancellationToken)
    {
        OperationId operation = OperationId.TryParse(text, out OperationId id) ? id : OperationId.From(text);
        IReadOnlyList<UsageEntry> entries = await ledger.FindAsync(operation, cancellationToken).ConfigureAwait(false);
        return entries.Count > 0 ? entries : throw new FormatException($"Expected an operation on record; {operation} is not. Take the id from your own log, or the position from the statement's line (--entry).");
    }

    private static async Task<UsageProofView> WriteAsync(ParseResult line, UsageProof proof, CancellationToken cancellationToken)
    {
        UsageEvent usage = proof.Event;
        string folder = Directory.CreateDirectory(line.GetValue(Out)?.FullName ?? Environment.CurrentDirectory).FullName;
        FileInfo file = new(Path.Combine(folder, $"{usage.OperationId}-{usage.Kind.ToString().ToLowerInvariant()}.tlog-proof"));
        await Faults.InFolderOfAsync(file, () => File.WriteAllTextAsync(file.FullName, proof.ToText(), cancellationToken)).ConfigureAwait(false);
        return new UsageProofView(usage.Kind.ToString(), proof.Sequence, proof.EventHash.ToString(), file.FullName);
    }
}
