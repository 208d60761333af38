using System.Reflection;
using ArtistFirst.Tests;

namespace ArtistFirst.Conventions;

/// <summary>The dotnet command, as a user calls it, in a working folder of the test's own.</summary>
/// <param name="compiler">The name of the compiler server that its builds share.</param>
internal sealed class Dotnet(string compiler)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(9);

    /// <summary>Debug or Release: what these tests were built as, and with them everything else.</summary>
    public static string Configuration { get; } = typeof(Dotnet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key is "Configuration").Value!;

    public async Task<ChildProcessResult> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var own = new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            // A build node that outlives the command would keep its output open, and the test waiting.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "true",
            ["SharedCompilationId"] = compiler,
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        };
        return await ChildProcess.RunAsync("dotnet", arguments, environment: own, limit: Limit);
    }

    /// <summary>Runs the command and fails the test with its words where it fails.</summary>
    public async Task<string> SucceedAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] all = [.. arguments];
        ChildProcessResult result = await RunAsync(all, environment);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', all)}: {result.Transcript}");
        return result.Output;
    }
}
