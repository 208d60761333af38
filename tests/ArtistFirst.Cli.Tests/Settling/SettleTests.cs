using System.Diagnostics;
using ArtistFirst.Registry;
using ArtistFirst.Storage;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

public sealed class SettleTests : IDisposable
{
    private const string Register = """
        {"version":1,"registry":"https://registry.example","revision":3,"asOf":"2026-11-22T11:00:00Z",
        "parties":[{"id":"https://label.example","name":"The Label","kind":"organization"}],
        "recordings":[{"isrc":"GBAYE0601498","title":"Song","claims":[{"party":"https://label.example","side":"master","share":"100"}]}]}
        """;

    private const string Card = """
        {"version":1,"id":"studio","revision":1,"currency":"EUR","payoutMinimum":"10.00","pools":{"output":{"uses":["transform.remix","voice.render"],"strategy":"pro-rata","rate":"30"}}}
        """;

    private const string Origin = "studio.example/usage";

    private readonly Desk _desk = new();

    public SettleTests()
    {
        _desk.Write("register.json", Register);
        _desk.Write("card.json", Card);
        _desk.Write("income.json", Income("1000.00"));
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_period_is_settled_shown_restated_and_not_settled_again_AF4025()
    {
        await DeliverAsync("a", Uses.Remix);
        CommandResult run = (await RunAsync("--json")).Ended(0);
        Assert.Equal("150.00 EUR", run.Json.GetProperty("payees")[0].GetProperty("paid").GetString());
        Assert.Equal("150.00 EUR", run.Json.GetProperty("suspense").GetString());
        Assert.Contains("The Label (https://label.example): earned 150.00 EUR", (await ShowAsync()).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF4025", (await RunAsync()).Ended(1).Output, StringComparison.Ordinal);

        _desk.Write("corrected.json", Income("2000.00"));
        (await Desk.RunAsync("settle", "restate", "--folder", _desk.PathOf("settlements"), "--period", "2026-11", "--income", _desk.PathOf("corrected.json"))).Ended(0);
        _desk.Write("income.json", Income("0.00").Replace("2026-11", "2026-12", StringComparison.Ordinal));
        Assert.Contains("adjusted 300.00 EUR: paid 150.00 EUR", (await RunAsync()).Ended(0).Output, StringComparison.Ordinal);
        (await ShowAsync("--period", "2026-11", "--payee", "https://label.example")).Ended(0);
    }

    /// <summary>A payee has the statement, the proofs beside it and the ledger's public key, and no ledger.</summary>
    [Fact]
    public async Task A_payee_checks_every_line_offline_and_a_proof_of_something_else_is_refused_AF4040()
    {
        await DeliverAsync("a", Uses.Remix);
        await DeliverAsync("b", Uses.Cover);
        string key = _desk.Write("ledger.jwk", Some.LabelKey.ExportJwk());
        CommandResult run = (await RunAsync("--key", key, "--origin", Origin, "--json")).Ended(0);
        Assert.Equal(1, run.Json.GetProperty("provedEntries").GetInt64());
        string statements = Path.Combine(run.Json.GetProperty("folder").GetString()!, "statements");
        string statement = Assert.Single(Directory.GetFiles(statements, "statement.json", SearchOption.AllDirectories));
        string proof = Assert.Single(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(statement)!, "proofs")));
        string verifierKey = new CheckpointKey(Origin, Some.LabelKey.PublicKey).ToString();
        string other = (await ProveAsync("b", key)).Single(file => file.Contains("delivered", StringComparison.Ordinal));
        File.Delete(_desk.PathOf("artistfirst.db"));

        string[] check = ["usage", "check-proof", proof, "--verifier-key", verifierKey, "--statement", statement];
        Assert.Contains("behind line 1 of the statement", (await Desk.RunAsync(check)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Desk.RunAsync([.. check, "--json"])).Ended(0).Json.GetProperty("proofs")[0].GetProperty("lines")[0].GetInt32());
        (await Desk.RunAsync("usage", "check-proof", other, "--verifier-key", verifierKey, "--statement", statement, "--partial")).Ended(1);
        string falsified = _desk.Write("falsified.json", (await File.ReadAllTextAsync(statement)).Replace("\"count\": 1", "\"count\": 7", StringComparison.Ordinal));
        Assert.Contains("AF4045", (await Desk.RunAsync("usage", "check-proof", proof, "--verifier-key", verifierKey, "--statement", falsified)).Ended(1).Output, StringComparison.Ordinal);
        CommandResult both = (await Desk.RunAsync([.. check, other])).Ended(1);
        Assert.Contains("AF4040", both.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 proofs hold.", both.Output, StringComparison.Ordinal);
        Assert.Contains("Every line that comes from the ledger has an entry that is proved.", both.Output, StringComparison.Ordinal);
        (await Desk.RunAsync("usage", "check-proof", proof, "--verifier-key", verifierKey, "--statement", proof)).Ended(2);
    }

    [Fact]
    public async Task Exported_tiles_PostgreSQL_and_SQL_registers_settle_to_the_same_statements()
    {
        string postgres = await PostgresServer.NewDatabaseAsync();
        string connection = _desk.Write("postgres", postgres), key = _desk.Write("ledger.jwk", Some.LabelKey.ExportJwk());
        await using (PostgresUsageLedger ledger = new(postgres))
        {
            await DeliverAsync(ledger, "a", Uses.Remix);
        }

        (await Desk.RunAsync("usage", "export", _desk.PathOf("tiles"), "--postgres", connection, "--key", key, "--origin", Origin)).Ended(0);
        await using (ConsentRegister register = await ConsentRegister.OpenPostgresAsync(postgres, new ConsentRegisterOptions { Registry = "https://registry.example" }))
        {
            await register.ApplyAsync([.. RegisterRow.AllOf(RightsRegister.Parse(System.Text.Encoding.UTF8.GetBytes(Register)).Contents)]);
        }

        string verifierKey = new CheckpointKey(Origin, Some.LabelKey.PublicKey).ToString();
        string[] terms = ["--rate-card", _desk.PathOf("card.json"), "--income", _desk.PathOf("income.json"), "--verifier-key", verifierKey, "--json"];
        CommandResult database = (await Desk.RunAsync(["settle", "run", "--postgres", connection, "--register", postgres, "--folder", _desk.PathOf("one"), .. terms])).Ended(0);
        CommandResult tiles = (await Desk.RunAsync(["settle", "run", "--tiles", _desk.PathOf("tiles"), "--register", postgres, "--folder", _desk.PathOf("two"), .. terms])).Ended(0);
        Assert.Equal(database.Json.GetProperty("sha256").GetString(), tiles.Json.GetProperty("sha256").GetString());
        Assert.Equal(1, tiles.Json.GetProperty("provedEntries").GetInt64());
        (await Desk.RunAsync(["settle", "run", "--tiles", _desk.PathOf("tiles"), "--postgres", connection, "--register", postgres, "--folder", _desk.PathOf("three"), .. terms])).Ended(2);
    }

    [Fact]
    public async Task What_must_not_be_settled_is_refused_and_nothing_is_written()
    {
        await DeliverAsync("a", Uses.VoiceRender);
        Assert.Contains("AF4020", (await RunAsync()).Ended(1).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.PathOf("settlements")));
        _desk.Write("card.json", Card.Replace("\"payoutMinimum\"", "\"mostFavoredGroup\":\"labels\",\"payoutMinimum\"", StringComparison.Ordinal));
        _desk.Write("other.json", Card.Replace("\"payoutMinimum\"", "\"mostFavoredGroup\":\"labels\",\"payoutMinimum\"", StringComparison.Ordinal).Replace("\"studio\"", "\"other\"", StringComparison.Ordinal).Replace("\"30\"", "\"31\"", StringComparison.Ordinal));
        Assert.Contains("AF4023", (await RunAsync("--compare", _desk.PathOf("other.json"))).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_unusable()
    {
        Assert.Contains("artistfirst.db", (await RunAsync()).Ended(2).Errors, StringComparison.Ordinal);
        await DeliverAsync("a", Uses.Remix);
        _desk.Write("card.json", "{}");
        (await RunAsync()).Ended(2);
        (await ShowAsync()).Ended(2);
        (await Desk.RunAsync("settle", "restate", "--folder", _desk.PathOf("settlements"), "--period", "2026-11")).Ended(2);
    }

    /// <summary>From before the program has begun until it is done: either the period is there as a whole, or nothing of it is, and it is settled next time.</summary>
    [Fact]
    public async Task Stopped_by_Ctrl_C_at_any_moment_nothing_is_half_written_and_the_next_run_settles()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sends the signal of Unix.");
        await DeliverAsync("a", Uses.Remix);
        int[] moments = [0, 50, 100, 200, 400];
        await Task.WhenAll(moments.Select(async moment =>
        {
            string folder = _desk.PathOf($"stopped-{moment}"), period = Path.Combine(folder, "2026-11");
            int exitCode = await StopAsync(folder, TimeSpan.FromMilliseconds(moment));
            Assert.Contains(exitCode, new[] { 0, 130 });
            Assert.Equal(exitCode == 0, Directory.Exists(period));
            (await RunAsync("--folder", folder)).Ended(exitCode == 0 ? 1 : 0);
            Assert.Equal([period], Directory.GetDirectories(folder));
        }));
    }

    private static string Income(string gross) => $$"""{"version":1,"period":"2026-11","from":"2026-11-01","to":"2026-11-28","income":[{"pool":"output","gross":"{{gross}} EUR"}]}""";

    private Task<CommandResult> RunAsync(params string[] more) => Desk.RunAsync(more.Contains("--folder") ? [.. Run, .. more] : [.. Run, "--folder", _desk.PathOf("settlements"), .. more]);

    private string[] Run => ["settle", "run", "--ledger", _desk.PathOf("artistfirst.db"), "--register", _desk.PathOf("register.json"), "--rate-card", _desk.PathOf("card.json"), "--income", _desk.PathOf("income.json")];

    private async Task<int> StopAsync(string folder, TimeSpan after)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArtistFirst.Cli.dll"), .. Run, "--folder", folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process settling = Process.Start(start)!;
        await Task.Delay(after, TestContext.Current.CancellationToken);
        using Process signal = Process.Start("kill", ["-INT", settling.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Task.WhenAll(settling.StandardOutput.ReadToEndAsync(), settling.StandardError.ReadToEndAsync(), settling.WaitForExitAsync(), signal.WaitForExitAsync());
        return settling.ExitCode;
    }

    private Task<CommandResult> ShowAsync(params string[] more) => Desk.RunAsync(["settle", "show", "--folder", _desk.PathOf("settlements"), .. more]);

    private async Task<string[]> ProveAsync(string job, string key)
    {
        CommandResult result = (await Desk.RunAsync("usage", "prove", job, "--ledger", _desk.PathOf("artistfirst.db"), "--key", key, "--origin", Origin, "--out", _desk.PathOf("."), "--json")).Ended(0);
        return [.. result.Json.GetProperty("proofs").EnumerateArray().Select(static proof => proof.GetProperty("file").GetString()!)];
    }

    private async Task DeliverAsync(string job, Uses uses)
    {
        await using SqliteUsageLedger ledger = new(_desk.PathOf("artistfirst.db"));
        await DeliverAsync(ledger, job, uses);
    }

    private static async Task DeliverAsync(ProvableUsageLedger ledger, string job, Uses uses)
    {
        UsageEvent authorized = new()
        {
            OperationId = OperationId.From(job),
            Kind = UsageEventKind.Authorized,
            Recording = Isrc.Parse("GBAYE0601498"),
            Uses = uses,
            Territory = Territory.Parse("SE"),
            ProcessingTerritory = Territory.Parse("SE"),
            Licensee = "https://studio.example",
            At = new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero),
            LicenseId = "license-1",
            GrantIndex = 0,
        };
        UsageSource source = new() { Recording = authorized.Recording, Weights = new SideWeights(SideWeights.Whole, SideWeights.Whole, SideWeights.Whole) };
        await ledger.AppendAsync(authorized);
        await ledger.AppendAsync(authorized.Deliver(new UsageDelivery { OutputHash = Sha256Hash.Of([1]), Duration = TimeSpan.FromMinutes(3), Sources = [source] }, authorized.At));
    }
}
