using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>How a command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The output as the one JSON document that it should be.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails with all that was said when the command ended otherwise.</summary>
    public CommandResult Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Expected exit code {exitCode}, got {ExitCode}.{Environment.NewLine}{Output}{Environment.NewLine}{Errors}");
        return this;
    }
}
