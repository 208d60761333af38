using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

/// <summary>The command as a program of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_exit_code_tells_yes_no_and_unusable()
    {
        Assert.Equal(0, (await RunAsync(["license", "verify", "-", .. Verifying], Some.License())).ExitCode);
        Assert.Equal(1, (await RunAsync(["license", "verify", "-", .. Verifying], Some.ExpiredLicense())).ExitCode);
        Assert.Equal(2, (await RunAsync(["license", "verify", "absent", .. Verifying])).ExitCode);
        Assert.Equal(2, (await RunAsync(["license", "verify", "--nonsense"])).ExitCode);
    }

    [Fact]
    public async Task A_batch_is_answered_through_pipes()
    {
        string lines = $$"""
            {"token":"{{Some.License()}}"}
            garbage
            {"token":"{{Some.ExpiredLicense()}}"}
            """;
        ChildProcessResult result = await RunAsync(["license", "verify", "--batch", .. Verifying], lines);
        Assert.True(result.ExitCode == 2, result.Transcript);
        Assert.Equal(3, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("1 valid, 1 refused, 1 unreadable", result.Errors.Trim());
    }

    private string[] Verifying => ["--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At];

    private static Task<ChildProcessResult> RunAsync(string[] arguments, string input = "") =>
        ChildProcess.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArtistFirst.Cli.dll"), .. arguments], input);
}
