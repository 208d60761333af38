using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license verify</c>: verifies one token and says what it grants or why it is refused; or many, one a line.</summary>
internal static class LicenseVerifyCommand
{
    private static readonly Argument<string?> Token = new("token")
    {
        Description = "The file with the token; - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Batch = new("--batch")
    {
        Description = """Read one JSON object a line, {"token":"..."}, from standard input, and answer with one a line in the same order.""",
    };

    private static readonly Option<DirectoryInfo?> Manifests = new("--manifests") { Description = "The folder of the manifests of recordings that licenses name. With it, a license whose manifest is missing there is refused." };
    private static readonly VerifyOptions Options = new();

    public static Command Make()
    {
        Command command = new("verify", "Verifies license tokens, and explains what they grant or why they are refused.") { Token, Batch, Manifests };
        Options.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(Token) is null) != result.GetValue(Batch))
            {
                result.AddError("Expected either a token (a file, or - for standard input) or --batch.");
            }
            else if (result.GetValue(Batch) && result.GetValue(Manifests) is not null)
            {
                result.AddError("Expected --batch without --manifests: a batch looks at tokens alone.");
            }
        });
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using Verification verification = await Options.OpenAsync(line, cancellationToken).ConfigureAwait(false);
        foreach (string problem in verification.Problems)
        {
            output.Note($"Note: {problem}");
        }

        return line.GetValue(Batch)
            ? await BatchRun.RunAsync(verification, line.Streams(), cancellationToken).ConfigureAwait(false)
            : await VerifyOneAsync(line, output, verification, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> VerifyOneAsync(ParseResult line, CommandOutput output, Verification verification, CancellationToken cancellationToken)
    {
        byte[] token = await TokenFile.ReadAsync(line.GetValue(Token)!, line.Streams().Input, cancellationToken).ConfigureAwait(false);
        LicenseVerdict verdict = verification.Verifier.Verify(token, verification.Context);
        LicenseOutcome manifests = LicenseOutcome.Valid;
        if (verdict.License is { } license && line.GetValue(Manifests) is { } folder)
        {
            using RecordingManifests files = new(folder.FullName);
            manifests = await files.LoadAsync(license, cancellationToken).ConfigureAwait(false);
        }

        VerdictView view = VerdictView.Of(verdict, manifests);
        output.Write(view, CliJson.Default.VerdictView, answer => answer.Tell());
        return view.Valid ? ExitCode.Yes : ExitCode.Refused;
    }
}
