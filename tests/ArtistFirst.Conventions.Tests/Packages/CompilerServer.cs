using System.Diagnostics;
using System.Reflection;

namespace ArtistFirst.Conventions;

/// <summary>
/// A compiler that stays between the builds of these tests, so that each does not start and warm one of its own. It is started here and not by the
/// first build: it would keep that build's output open, and the test waiting.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private CompilerServer(string name, Process process)
    {
        Name = name;
        _process = process;
    }

    /// <summary>What builds know it by.</summary>
    public string Name { get; }

    public static async Task<CompilerServer> StartAsync()
    {
        string path = Path.Combine(typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key is "RoslynTargetsPath").Value!, "bincore", "VBCSCompiler.dll");
        string name = $"artistfirst-packages-{Environment.ProcessId}";
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", path, $"-pipename:{name}"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await ListeningAsync(name, process);
        return new CompilerServer(name, process);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // A build that finds nobody listening starts a server itself. Where pipes are no files, a build may come first: it is then slower, not wrong.
    private static async Task ListeningAsync(string name, Process process)
    {
        var waited = Stopwatch.StartNew();
        // Here and nowhere else, whatever TMPDIR says: Roslyn, NamedPipeUtil.
        string pipe = $"/tmp/{name}";
        while (!OperatingSystem.IsWindows() && !File.Exists(pipe))
        {
            Assert.False(process.HasExited, $"The compiler server '{name}' ended with exit code {(process.HasExited ? process.ExitCode : 0)}.");
            Assert.True(waited.Elapsed < Limit, $"The compiler server '{name}' does not listen at {pipe} after {Limit}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }
}
