using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>Runs a command: gives it its output, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>Answers in JSON; every command has it.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Write one JSON document instead of text.", Recursive = true };

    // The register cannot be read or written to.
    private static readonly FindingCode RegisterUnavailable = new(2052);

    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">Does it; answers the exit code.</param>
    /// <returns>The command.</returns>
    public static Command Does(this Command command, Func<ParseResult, CommandOutput, CancellationToken, Task<int>> run)
    {
        command.SetAction((line, cancellationToken) => GuardAsync(line, run, cancellationToken));
        return command;
    }

    /// <summary>What the command reads from and writes to.</summary>
    public static CommandStreams Streams(this ParseResult line) => (CommandStreams)line.InvocationConfiguration;

    private static async Task<int> GuardAsync(ParseResult line, Func<ParseResult, CommandOutput, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        CommandOutput output = new(line.Streams(), line.GetValue(Json));
        try
        {
            return await RunAsync(line, output, run, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            output.Note("Stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException
            or KeyNotFoundException or TimeoutException or InvalidOperationException)
        {
            output.Fail(Faults.Tell(fault));
            return ExitCode.Unusable;
        }
        catch (Exception fault)
        {
            output.Fail($"This should not have happened. Please report it with these lines:{Environment.NewLine}{fault}");
            return ExitCode.Unusable;
        }
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, Func<ParseResult, CommandOutput, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run(line, output, cancellationToken).ConfigureAwait(false);
        }
        catch (ComplianceException unavailable) when (unavailable.Findings.All(static finding => finding.Code.Equals(RegisterUnavailable)))
        {
            // Nobody was asked, so nobody said no.
            output.Fail(unavailable.Message);
            return ExitCode.Unusable;
        }
        catch (ComplianceException refusal)
        {
            output.Write(RefusalView.Of(refusal), CliJson.Default.RefusalView, view => view.Tell());
            return ExitCode.Refused;
        }
    }
}
