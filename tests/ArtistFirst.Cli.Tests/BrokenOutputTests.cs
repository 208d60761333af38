using System.Diagnostics;
using System.Text;

namespace ArtistFirst.Cli;

/// <summary>Where the answer cannot be written, the exit code still tells it: 2, without a stack trace.</summary>
public sealed class BrokenOutputTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(true, false, "--json")]
    [InlineData(true, true, "--json")]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Output_that_fails_is_exit_code_2(bool output, bool errors, params string[] more)
    {
        string token = _desk.Write("token.jwt", Some.ExpiredLicense());
        string[][] commands =
        [
            ["license", "verify", token, "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At, .. more],
            ["license", "inspect", token, .. more],
            ["keys", "public", _desk.Write("label.jwk", Some.LabelKey.ExportJwk()), .. more],
            ["keys", "public", _desk.PathOf("absent"), .. more],
            ["license", "issue", "--key", _desk.PathOf("label.jwk"), "--issuer", Some.Label, "--licensee", Some.Studio, "--audience", Some.Ingest, "--lifetime", "25h", "--use", "transform.remix", "--isrc", "GBAYE0601498", "--territories", "SE", "--model", "*", "--destination", "*", .. more],
        ];
        foreach (string[] command in commands)
        {
            await using TextWriter full = new FullWriter();
            await using StringWriter good = new();
            using MemoryStream input = new();
            Assert.Equal(2, await CommandLine.RunAsync(command, new CommandStreams { Input = input, Output = output ? full : good, Error = errors ? full : good }));
            Assert.DoesNotContain("This should not have happened", good.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_batch_whose_reader_is_gone_ends_before_its_input_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The console of Windows takes a closed pipe for an open one.");
        using Process process = Start([.. _desk.BatchArguments]);
        string line = $$"""{"token":"{{Some.License()}}"}""";
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"valid":true""", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        process.StandardOutput.Close();

        // The input stays open: only the broken output can end the command.
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_commands_that_write_to_one_file_do_not_write_over_each_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell.");
        _desk.Write("token.jwt", Some.ExpiredLicense());
        string command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ArtistFirst.Cli.dll")}' license inspect '{_desk.PathOf("token.jwt")}' --json";
        await ArtistFirst.Tests.ChildProcess.RunAsync("/bin/sh", ["-c", $"({command}; {command}) > '{_desk.PathOf("both")}'"]);
        string[] lines = await File.ReadAllLinesAsync(_desk.PathOf("both"), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArtistFirst.Cli.dll"), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("dotnet did not start.");

    /// <summary>A disk that is full, or a pipe that nobody reads.</summary>
    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }
}
