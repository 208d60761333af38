using System.CommandLine;
using System.CommandLine.Help;

namespace ArtistFirst.Cli;

/// <summary>The command line: parses it and runs the command in it.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, CommandStreams? streams = null, CancellationToken cancellationToken = default)
    {
        CommandStreams configuration = streams ?? new CommandStreams { Output = StandardOutput.Open() };
        ParseResult line = MakeRoot().Parse(arguments);
        if (line.Errors.Count > 0 && arguments.Contains(CommandRun.Json.Name, StringComparer.Ordinal))
        {
            new CommandOutput(configuration, json: true).Fail(string.Join(' ', line.Errors.Select(error => error.Message)));
            return ExitCode.Unusable;
        }

        try
        {
            int exitCode = await line.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);

            // The library answers 1 for a command line that it cannot parse; here 1 means that something was refused.
            return line.Errors.Count > 0 ? ExitCode.Unusable : exitCode;
        }
        catch (Exception fault) when (CommandOutput.IsOutputFault(fault))
        {
            // Neither the answer nor why it cannot be given could be written: the exit code is all that is left.
            return ExitCode.Unusable;
        }
    }

    /// <summary>No RootCommand: that would name itself after the assembly, and people type another name.</summary>
    internal static Command MakeRoot() => new("artistfirst", """
        Keys, licenses, consent, stamping, credits, the usage ledger and settlement, each step by hand or in a script.
        Exit code 0: yes; 1: refused; 2: wrong usage or unreadable input; 130: stopped by Ctrl-C.
        """)
    {
        KeysCommand.Make(),
        LicenseCommand.Make(),
        ConsentCommand.Make(),
        StampCommand.Make(),
        CreditsCommand.Make(),
        CertificatesCommand.Make(),
        UsageCommand.Make(),
        SettleCommand.Make(),
        ModelsCommand.Make(),
        CommandRun.Json,
        new HelpOption(),
        new VersionOption(),
    };
}
