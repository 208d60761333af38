using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>What a command reads from and writes to. By default the streams of the process.</summary>
internal sealed class CommandStreams : InvocationConfiguration
{
    public CommandStreams()
    {
        // A fault of the program must not look like a refusal, which the library's own way to end would do.
        EnableDefaultExceptionHandler = false;
    }

    /// <summary>Standard input, as bytes: what stands there may be anything.</summary>
    public Stream Input { get; init; } = Console.OpenStandardInput();

    /// <summary>Whether somebody watches standard error while standard output goes elsewhere.</summary>
    public bool IsWatched => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected && Console.IsOutputRedirected;
}
