using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>Parses a command line and runs the command in it.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, InvocationConfiguration? configuration = null)
    {
        ParseResult line = root.Parse(arguments);
        int exitCode = await line.InvokeAsync(configuration).ConfigureAwait(false);

        // The library answers 1 for a command line that it cannot parse; here 1 means that something was refused.
        return line.Errors.Count > 0 ? ExitCode.Unusable : exitCode;
    }
}
