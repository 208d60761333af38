using System.Text.Json;
using ArtistFirst.Storage;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Cli;

public sealed class UsageTests : IAsyncLifetime
{
    private const string Origin = "studio.example/usage";

    private readonly Desk _desk = new();
    private string _ledger = string.Empty;
    private string _key = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _ledger = _desk.PathOf("usage.db");
        _key = _desk.Write("ledger.jwk", Some.LabelKey.ExportJwk());
        await using var ledger = new SqliteUsageLedger(_ledger);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => ledger.AppendAsync(Authorized($"job {i}")).AsTask()));
        await ledger.AppendAsync(Authorized("job 7").Start(Some.Now));
    }

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_ledger_is_verified_exported_and_verified_against_its_files()
    {
        Assert.Contains("Intact: 301 entries, 0 checkpoints hold", (await Desk.RunAsync("usage", "verify", "--ledger", _ledger)).Ended(0).Output, StringComparison.Ordinal);
        JsonElement exported = (await Desk.RunAsync("usage", "export", _desk.PathOf("tiles"), "--ledger", _ledger, "--key", _key, "--origin", Origin, "--json")).Ended(0).Json;
        string verifierKey = exported.GetProperty("verifierKey").GetString()!;

        JsonElement ledger = (await Desk.RunAsync("usage", "verify", "--ledger", _ledger, "--tiles", _desk.PathOf("tiles"), "--verifier-key", verifierKey, "--json")).Ended(0).Json;
        JsonElement files = (await Desk.RunAsync("usage", "verify", "--tiles", _desk.PathOf("tiles"), "--verifier-key", _desk.Write("key", verifierKey), "--json")).Ended(0).Json;

        Assert.Equal(exported.GetProperty("root").GetString(), ledger.GetProperty("root").GetString());
        Assert.Equal(exported.GetProperty("root").GetString(), files.GetProperty("root").GetString());
        Assert.Equal(1, ledger.GetProperty("checkpoints").GetInt32());
    }

    [Fact]
    public async Task An_altered_entry_is_named_and_exit_code_1()
    {
        await ExecuteAsync("DROP TRIGGER usage_entry_is_not_changed; UPDATE usage_entry SET recorded_at = recorded_at + 1 WHERE sequence = 123");

        JsonElement audit = (await Desk.RunAsync("usage", "verify", "--ledger", _ledger, "--json")).Ended(1).Json;

        Assert.Equal(123, audit.GetProperty("entries").GetInt64());
        Assert.Equal("AF4003", audit.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Contains("entry 123 ", (await Desk.RunAsync("usage", "verify", "--ledger", _ledger)).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payee_checks_a_proof_with_the_key_alone()
    {
        JsonElement proofs = (await Desk.RunAsync("usage", "prove", "job 7", "--ledger", _ledger, "--key", _key, "--origin", Origin, "--out", _desk.PathOf("."), "--json")).Ended(0).Json;
        string verifierKey = new CheckpointKey(Origin, Some.LabelKey.PublicKey).ToString();
        JsonElement[] written = [.. proofs.GetProperty("proofs").EnumerateArray()];
        Assert.Equal(["Authorized", "Started"], written.Select(proof => proof.GetProperty("kind").GetString()));
        string file = written[0].GetProperty("file").GetString()!;
        string hash = written[0].GetProperty("eventHash").GetString()!;

        JsonElement proved = (await Desk.RunAsync("usage", "check-proof", file, "--verifier-key", verifierKey, "--event-hash", hash, "--json")).Ended(0).Json;

        Assert.Equal(Authorized("job 7").OperationId.ToString(), proved.GetProperty("event").GetProperty("operation").GetString());
        Assert.Contains("Proved: entry ", (await Desk.RunAsync("usage", "check-proof", file, "--verifier-key", verifierKey)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF4006", (await Desk.RunAsync("usage", "check-proof", file, "--verifier-key", verifierKey, "--event-hash", written[1].GetProperty("eventHash").GetString()!)).Ended(1).Output, StringComparison.Ordinal);
        string stranger = new CheckpointKey(Origin, Some.DistributorKey.PublicKey).ToString();
        Assert.Contains("AF4004", (await Desk.RunAsync("usage", "check-proof", file, "--verifier-key", stranger)).Ended(1).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("extra hAF", "extra iAF", StringComparison.Ordinal)[..^4]);
        Assert.NotEqual(0, (await Desk.RunAsync("usage", "check-proof", file, "--verifier-key", verifierKey)).ExitCode);

        // The last checkpoint serves until a newer one is signed.
        (await Desk.RunAsync("usage", "prove", "job 8", "--ledger", _ledger, "--verifier-key", verifierKey, "--out", _desk.PathOf("."))).Ended(0);
    }

    [Fact]
    public async Task Verify_compares_with_a_checkpoint_that_was_kept_and_says_what_it_did_not_check()
    {
        (await Desk.RunAsync("usage", "export", _desk.PathOf("public"), "--ledger", _ledger, "--key", _key, "--origin", Origin)).Ended(0);
        string kept = _desk.Write("kept", await File.ReadAllTextAsync(Path.Combine(_desk.PathOf("public"), "checkpoint"))), verifierKey = new CheckpointKey(Origin, Some.LabelKey.PublicKey).ToString();
        Assert.Contains("signatures were not checked", (await Desk.RunAsync("usage", "verify", "--ledger", _ledger)).Ended(0).Output, StringComparison.Ordinal);
        string[] verify = ["usage", "verify", "--ledger", _ledger, "--checkpoint", kept];
        Assert.DoesNotContain("not checked", (await Desk.RunAsync([.. verify, "--verifier-key", verifierKey])).Ended(0).Output, StringComparison.Ordinal);
        (await Desk.RunAsync(verify)).Ended(2);
        await ExecuteAsync("DROP TRIGGER usage_entry_is_not_removed; DROP TRIGGER usage_checkpoint_is_not_removed; DELETE FROM usage_entry WHERE sequence >= 200; DELETE FROM usage_checkpoint");
        (await Desk.RunAsync("usage", "verify", "--ledger", _ledger, "--verifier-key", verifierKey)).Ended(0);

        Assert.Contains("AF4005", (await Desk.RunAsync([.. verify, "--verifier-key", verifierKey])).Ended(1).Output, StringComparison.Ordinal);
        (await Desk.RunAsync("usage", "verify", "--ledger", kept)).Ended(2);
    }

    [Fact]
    public async Task Entries_are_proved_by_their_positions()
    {
        string[] prove = ["usage", "prove", "--ledger", _ledger, "--key", _key, "--origin", Origin, "--out", _desk.PathOf("."), "--json"];
        JsonElement proofs = (await Desk.RunAsync([.. prove, "--entry", "300", "--entry", "0"])).Ended(0).Json.GetProperty("proofs");
        Assert.Equal([0, 300], proofs.EnumerateArray().Select(static proof => proof.GetProperty("sequence").GetInt64()));
        Assert.Contains("below 301", (await Desk.RunAsync([.. prove, "--entry", "301"])).Ended(2).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. prove, "job 7", "--entry", "0"])).Ended(2);
        (await Desk.RunAsync(prove)).Ended(2);
    }

    [Fact]
    public async Task Erasing_takes_the_side_record_alone_and_every_proof_stays_good()
    {
        await using (var ledger = new SqliteUsageLedger(_ledger))
        {
            await ledger.AppendAsync(Authorized("of a person"), UsageSideRecord.Of("listener 4711"u8));
        }

        JsonElement proofs = (await Desk.RunAsync("usage", "prove", "of a person", "--ledger", _ledger, "--key", _key, "--origin", Origin, "--out", _desk.PathOf("."), "--json")).Ended(0).Json;
        Assert.Equal(1, (await Desk.RunAsync("usage", "erase", "of a person", "--ledger", _ledger, "--json")).Ended(0).Json.GetProperty("erased").GetInt32());
        Assert.Contains("Nothing is kept", (await Desk.RunAsync("usage", "erase", "of a person", "--ledger", _ledger)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is kept", (await Desk.RunAsync("usage", "erase", "job 7", "--ledger", _ledger)).Ended(0).Output, StringComparison.Ordinal);
        (await Desk.RunAsync("usage", "erase", "unknown job", "--ledger", _ledger)).Ended(2);

        string verifierKey = new CheckpointKey(Origin, Some.LabelKey.PublicKey).ToString();
        (await Desk.RunAsync("usage", "verify", "--ledger", _ledger, "--verifier-key", verifierKey)).Ended(0);
        (await Desk.RunAsync("usage", "check-proof", proofs.GetProperty("proofs")[0].GetProperty("file").GetString()!, "--verifier-key", verifierKey)).Ended(0);
        Assert.DoesNotContain("listener 4711", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_ledger)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage", "verify")]
    [InlineData("usage", "verify", "--ledger", "absent.db")]
    [InlineData("usage", "verify", "--tiles", "absent")]
    [InlineData("usage", "verify", "--tiles", "absent", "--verifier-key", "nonsense")]
    [InlineData("usage", "prove", "job 7", "--ledger", "LEDGER")]
    [InlineData("usage", "prove", "unknown job", "--ledger", "LEDGER")]
    [InlineData("usage", "check-proof", "LEDGER", "--verifier-key", "a+b+c")]
    [InlineData("usage", "export", "tiles", "--ledger", "LEDGER")]
    public async Task What_cannot_be_done_is_exit_code_2_with_a_reason(params string[] arguments)
    {
        CommandResult result = (await Desk.RunAsync([.. arguments.Select(argument => argument is "LEDGER" ? _ledger : argument), "--json"])).Ended(2);

        Assert.True(result.Json.TryGetProperty("error", out JsonElement error) && error.GetString()!.Contains("xpected", StringComparison.Ordinal), result.Output);
        Assert.False(File.Exists("absent.db"));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_cannot_be_read_which_is_exit_code_2()
        => Assert.Contains("AF4001", (await Desk.RunAsync("usage", "verify", "--ledger", _key, "--json")).Ended(2).Output, StringComparison.Ordinal);

    private static UsageEvent Authorized(string operation) => new()
    {
        OperationId = OperationId.From(operation),
        Kind = UsageEventKind.Authorized,
        Recording = Isrc.Parse("GBAYE0601498"),
        Uses = Uses.Remix,
        Territory = Territory.Parse("SE"),
        ProcessingTerritory = Territory.Parse("SE"),
        Licensee = Some.Studio,
        At = Some.Now,
        LicenseId = Some.LicenseId,
        GrantIndex = 0,
    };

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_ledger};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
