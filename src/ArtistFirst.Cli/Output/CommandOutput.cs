using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArtistFirst.Cli;

/// <summary>Where a command writes: one JSON document for machines, or lines for people.</summary>
internal sealed class CommandOutput(TextWriter output, TextWriter error, bool json)
{
    /// <summary>Whether <c>--json</c> was given.</summary>
    public bool IsJson => json;

    /// <summary>Writes the result: as JSON, or as the lines that tell it.</summary>
    public void Write<T>(T result, JsonTypeInfo<T> type, Func<T, IEnumerable<string>> tell)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(result, type));
            return;
        }

        foreach (string line in tell(result))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>Says why the command could not do what was asked.</summary>
    public void Fail(string message)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new FailureView(message), CliJson.Default.FailureView));
        }

        error.WriteLine(message);
    }
}
