using System.Text;

namespace ArtistFirst.Cli;

/// <summary>A folder of its own with a trust file and a status list, in which commands are run.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-cli-").FullName;

    public Desk()
    {
        Write("trust.json", Some.TrustFile());
        Write("status.jwt", Some.StatusList(2, 0, 1, 2, 3));
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<CommandResult> RunAsync(byte[] input, string[] arguments, CancellationToken cancellationToken = default)
    {
        using MemoryStream stream = new(input);
        return await RunAsync(stream, arguments).WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    public static async Task<CommandResult> RunAsync(Stream input, string[] arguments)
    {
        await using StringWriter output = new();
        await using StringWriter errors = new();
        int exitCode = await CommandLine.RunAsync(arguments, new CommandStreams { Input = input, Output = output, Error = errors });
        return new CommandResult(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Verifies a token as of the sample instant.</summary>
    public Task<CommandResult> VerifyAsync(string token, params string[] more) =>
        RunAsync(["license", "verify", Write("token.jwt", token), "--trust", PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At, .. more]);

    /// <summary>Verifies lines as of the sample instant.</summary>
    public Task<CommandResult> VerifyBatchAsync(string lines) => VerifyBatchAsync(Encoding.UTF8.GetBytes(lines));

    public Task<CommandResult> VerifyBatchAsync(byte[] lines) => RunAsync(lines, BatchArguments);

    public string[] BatchArguments => ["license", "verify", "--batch", "--trust", PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
