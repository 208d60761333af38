using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst usage check-proof</c>: judges a proof offline, with the ledger's public key alone.</summary>
internal static class UsageCheckProofCommand
{
    private const int MaxLength = 1_048_576;

    private static readonly Argument<FileInfo> Proof = new("proof") { Description = "The .tlog-proof file." };
    private static readonly Option<string?> EventHash = new("--event-hash") { Description = "The event hash in the statement's line: the proof has to be of that event." };
    private static readonly CheckpointOptions Checkpoints = new();

    public static Command Make()
    {
        Command command = new("check-proof", "Tells, without the ledger, whether a use is proved to be on record.") { Proof, EventHash };
        Checkpoints.AddVerifyingTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        FileInfo file = line.GetValue(Proof)!;
        if (file.Exists && file.Length > MaxLength)
        {
            throw new FormatException($"Expected a proof of at most {MaxLength} bytes; '{file.FullName}' has {file.Length}.");
        }

        Sha256Hash? expected = line.GetValue(EventHash) is { } hash ? Sha256Hash.Parse(hash) : null;
        UsageProofVerdict verdict = UsageProof.Parse(await File.ReadAllTextAsync(file.FullName, cancellationToken).ConfigureAwait(false)).Verify(Checkpoints.RequiredVerifier(line), expected);
        output.Write(ProvedUsageView.Of(verdict), CliJson.Default.ProvedUsageView, static view => view.Tell());
        return verdict.IsValid ? ExitCode.Yes : ExitCode.Refused;
    }
}
