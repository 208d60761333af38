using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage check-proof</c>: judges proofs offline, with the ledger's public key and, where it is there, the statement that they came with.</summary>
internal static class UsageCheckProofCommand
{
    private const int MaxLength = 1_048_576;

    private static readonly Argument<FileInfo[]> Proofs = new("proofs") { Description = "The .tlog-proof files.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> EventHash = new("--event-hash") { Description = "The hash of an event: the proof has to be of that one." };
    private static readonly Option<FileInfo?> Statement = new("--statement") { Description = "The payee's statement (JSON): each proof has to be of a use that one of its lines is for." };
    private static readonly Option<bool> Partial = new("--partial") { Description = "With --statement: lines that come from the ledger may have no proof here. Without it they are refused." };
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("check-proof", "Tells, without the ledger, whether uses are proved to be on record, and which lines of a statement they are behind.") { Proofs, EventHash, Statement, Partial };
        Checkpoints.AddVerifyingTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        CheckpointVerifier verifier = Checkpoints.RequiredVerifier(line);
        Sha256Hash? expected = line.GetValue(EventHash) is { } hash ? Sha256Hash.Parse(hash) : null;
        StatementCheck? statement = line.GetValue(Statement) is { } file ? StatementCheck.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false)) : null;
        List<ProvedUsageView> views = [];
        foreach (FileInfo proof in line.GetValue(Proofs)!)
        {
            UsageProofVerdict verdict = (await ReadAsync(proof, cancellationToken).ConfigureAwait(false)).Verify(verifier, expected);
            views.Add(ProvedUsageView.Of(verdict, statement?.Judge(verdict)));
        }

        if (statement is null && views is [var only])
        {
            output.Write(only, CliJson.Default.ProvedUsageView, static view => view.Tell());
            return only.Proved ? ExitCode.Yes : ExitCode.Refused;
        }

        ProvedUsagesView all = ProvedUsagesView.Of(views, statement, line.GetValue(Partial));
        output.Write(all, CliJson.Default.ProvedUsagesView, static view => view.Tell());
        return all.Proved ? ExitCode.Yes : ExitCode.Refused;
    }

    private static async Task<UsageProof> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Exists && file.Length > MaxLength)
        {
            throw new FormatException($"Expected a proof of at most {MaxLength} bytes; '{file.FullName}' has {file.Length}.");
        }

        return UsageProof.Parse(await File.ReadAllTextAsync(file.FullName, cancellationToken).ConfigureAwait(false));
    }
}
