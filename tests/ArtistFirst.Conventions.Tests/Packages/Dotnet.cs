using System.Reflection;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

/// <summary>The dotnet command, as a user calls it, in a working folder of the test's own.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(9);

    /// <summary>Debug or Release: what these tests were built as, and with them everything else.</summary>
    public static string Configuration { get; } = typeof(Dotnet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key is "Configuration").Value!;

    public static async Task<ChildProcessResult> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var own = new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            // A server that outlives the command would keep its output open, and the test waiting.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        };
        return await ChildProcess.RunAsync("dotnet", arguments, environment: own, limit: Limit);
    }

    /// <summary>Runs the command and fails the test with its words where it fails.</summary>
    public static async Task<string> SucceedAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] all = [.. arguments];
        ChildProcessResult result = await RunAsync(all, environment);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', all)}: {result.Transcript}");
        return result.Output;
    }
}
