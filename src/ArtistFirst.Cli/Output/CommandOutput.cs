using System.Text.Json.Serialization.Metadata;

namespace ArtistFirst.Cli;

/// <summary>Where a command writes: one JSON document for machines, or lines for people.</summary>
internal sealed class CommandOutput(CommandStreams streams, bool json)
{
    /// <summary>Whether <c>--json</c> was given.</summary>
    public bool IsJson => json;

    /// <summary>Writes the result: as JSON, or as the lines that tell it.</summary>
    public void Write<T>(T result, JsonTypeInfo<T> type, Func<T, IEnumerable<string>> tell)
    {
        if (json)
        {
            // What is not to be seen is escaped as JSON has it, too.
            streams.Output.WriteLine(TerminalText.Of(PlainJson.Of(result, type)));
            return;
        }

        foreach (string line in tell(result))
        {
            streams.Output.WriteLine(TerminalText.Of(line));
        }
    }

    /// <summary>Says something beside the result, to whoever watches.</summary>
    public void Note(string message) => streams.Error.WriteLine(TerminalText.Of(message));

    /// <summary>Says why the command could not do what was asked. Does not throw: the output itself may be what failed, and the exit code tells the rest.</summary>
    public void Fail(string message)
    {
        if (json)
        {
            TryWrite(streams.Output, TerminalText.Of(PlainJson.Of(new FailureView(message), CliJson.Default.FailureView)));
        }

        foreach (string line in message.Split(Environment.NewLine))
        {
            TryWrite(streams.Error, TerminalText.Of(line));
        }
    }

    private static void TryWrite(TextWriter writer, string line)
    {
        try
        {
            writer.WriteLine(line);
        }
        catch (Exception fault) when (IsOutputFault(fault))
        {
            // Nobody reads there any more.
        }
    }

    /// <summary>Whether this is how a stream fails that is closed, full, or not open for writing.</summary>
    public static bool IsOutputFault(Exception fault) => fault is IOException or UnauthorizedAccessException or ObjectDisposedException;
}
