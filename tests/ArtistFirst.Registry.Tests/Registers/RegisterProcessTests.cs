using System.Diagnostics;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>A process is killed while it writes, again and again on the same register: what it acknowledged is there.</summary>
public sealed class RegisterProcessTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 100 : 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-register-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Killed_process_loses_no_statement_that_was_acknowledged_in_SQLite() => KillAsync("sqlite", Path.Combine(_folder.FullName, "register.db"));

    [Fact]
    public async Task Killed_process_loses_no_statement_that_was_acknowledged_in_PostgreSQL() => await KillAsync("postgres", await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task Two_processes_write_to_one_new_register_and_share_its_statements()
    {
        string file = Path.Combine(_folder.FullName, "shared.db");
        using Process first = RegisterProcess.Start("sqlite", file, "shared", 150);
        using Process second = RegisterProcess.Start("sqlite", file, "shared", 150);
        string[] lines = [.. await FinishAsync(first), .. await FinishAsync(second)];
        Assert.Equal(300, lines.Length);
        Assert.Equal(150, lines.Count(static line => line.Contains(": Added ", StringComparison.Ordinal)));
        await using ConsentRegister register = await RegisterProcess.OpenAsync("sqlite", file);
        Assert.Equal(150, await register.ReadHistoryAsync().CountAsync(static entry => entry.Kind == RegisterRowKind.Statement));
    }

    private static async Task KillAsync(string store, string place)
    {
        Random random = new(20261122);
        List<string> acknowledged = [];
        for (int round = 0; round < Rounds; round++)
        {
            using Process process = RegisterProcess.Start(store, place, $"round-{round}", statements: 1_000_000);
            for (int lines = random.Next(1, 200); lines > 0; lines--)
            {
                acknowledged.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
            }

            process.Kill();
            acknowledged.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n').Where(static line => line.EndsWith('.')));
            await process.WaitForExitAsync();

            // Reading also checks the chain, that there is no gap, and the end.
            await using ConsentRegister register = await RegisterProcess.OpenAsync(store, place);
            HashSet<string> there = [.. await register.ReadHistoryAsync().Where(static entry => entry.Kind == RegisterRowKind.Statement).Select(static entry => entry.Key).ToArrayAsync()];
            Assert.All(acknowledged, line => Assert.Contains(line.Split(':')[0], there));
        }

        Assert.NotEmpty(acknowledged);
    }

    private static async Task<string[]> FinishAsync(Process process)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return lines;
    }
}
