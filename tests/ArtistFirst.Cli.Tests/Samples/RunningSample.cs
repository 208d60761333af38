using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

/// <summary>A sample that serves on loopback until it is disposed of.</summary>
internal sealed partial class RunningSample : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningSample(Process process) => _process = process;

    public HttpClient Client { get; } = new();

    /// <summary>What it wrote until now.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts a sample as it was built with the solution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">The folder that it is started in.</param>
    public static async Task<RunningSample> StartAsync(string name, string folder)
    {
        string built = Path.Combine(Vectors.RepositoryRoot, "samples", name, "bin", Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name, "net10.0", $"{name}.dll");
        Prerequisite.Require(File.Exists(built), $"The sample is not built: 'dotnet build Sdk.sln' makes {built}.");
        var start = new ProcessStartInfo("dotnet", [built]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["ASPNETCORE_URLS"], start.Environment["DOTNET_ENVIRONMENT"]) = ("http://127.0.0.1:0", "Development");
        var sample = new RunningSample(Process.Start(start) ?? throw new InvalidOperationException($"'{built}' did not start."));
        await sample.ListenAsync();
        return sample;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Task.WhenAny(_address.Task, _process.WaitForExitAsync(), Task.Delay(Patience));
        Assert.True(_address.Task.IsCompleted, Said);
        Client.BaseAddress = await _address.Task;
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
