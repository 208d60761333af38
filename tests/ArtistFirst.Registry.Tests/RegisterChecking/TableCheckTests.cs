using ArtistFirst.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ArtistFirst.Registry.Tests;

/// <summary>A row that is changed by hand, behind the register, is found: the tables have to be what the history comes to.</summary>
public sealed class TableCheckTests
{
    // Made once; each test changes a copy.
    private static readonly Lazy<Task<byte[]>> Prepared = new(async () =>
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await FillAsync(place);
        return await File.ReadAllBytesAsync(place.Name, Stop);
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Changes => new()
    {
        { "UPDATE register_party SET body = replace(body, 'North', 'South') WHERE id = 'https://label.example'", "'https://label.example' in register_party to be as entry 0 of the history has it; got something else in body" },
        { "DELETE FROM register_claim WHERE asset = 'SEABC2600001' AND side = 4", "in register_claim, as entry" },
        { "UPDATE register_claim SET retracted_at = recorded_at + 1 WHERE asset = 'SEABC2600001' AND side = 1", "something else in retracted_at" },
        { "UPDATE register_claim SET share_part = 1, share_of = 3 WHERE asset = 'T0345246801'", "something else in share_of" },
        { "UPDATE register_document SET body = replace(body, 'a', 'b')", "in register_document" },
        { "INSERT INTO register_work (shard, iswc, body) VALUES (0, 'T0702472794', '{}')", "each row of register_work to be in the history; got 'T0702472794'" },
        { "DELETE FROM register_recording_work WHERE isrc = 'SEABC2600001'", "'SEABC2600001 T0345246801' in register_recording_work" },
        { "UPDATE register_recording SET body = replace(body, 'yes', 'no')", "in register_recording to be" },
        { "INSERT INTO register_statement (shard, id, side, effect, uses, recorded_at, body) VALUES (0, 'made-up', 1, 1, 1, 0, '{}')", "each row of register_statement to be in the history; got 'made-up'" },
        { "UPDATE register_approval SET state = 2", "something else in state" },
        { "DELETE FROM register_receipt WHERE revision = 2 AND party = 'https://label.example'", "'2 https://label.example' in register_receipt, as entry" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_row_that_was_changed_behind_the_register_is_told_AF2084(string sql, string expected)
    {
        using RegisterPlace place = await PrepareAsync("sqlite");
        await RunAsync(place, sql);
        await using ConsentRegister register = await place.OpenAsync();
        Finding[] findings = await register.VerifyAsync(Stop).ToArrayAsync(Stop);
        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.Equal("AF2084", finding.Code.ToString()));
        Assert.Contains(expected, findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Tables_that_nobody_touched_hold_and_a_refusal_that_is_hidden_in_them_does_not_AF2084(string store)
    {
        using RegisterPlace place = await PrepareAsync(store);
        await using ConsentRegister register = await place.OpenAsync();
        Assert.Empty(await register.VerifyAsync(Stop).ToArrayAsync(Stop));

        // What a trigger refuses in SQLite, whoever owns the file can do without it.
        await RunAsync(place, store is "sqlite" ? $"DROP TRIGGER IF EXISTS {await TriggerAsync(place)}" : "SELECT 1");
        await RunAsync(place, "UPDATE register_statement SET subject = 'recording:SEABC2600099' WHERE id = 'no-1'");
        Finding finding = Assert.Single(await register.VerifyAsync(Stop).ToArrayAsync(Stop));
        Assert.Contains("'no-1' in register_statement to be as entry", finding.Message, StringComparison.Ordinal);
        Assert.Contains("something else in subject.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_was_changed_is_no_measure_for_the_tables_AF2053()
    {
        using RegisterPlace place = await PrepareAsync("postgres");
        await RunAsync(place, "UPDATE register_history SET body = replace(body, 'North', 'South') WHERE seq = 0");
        await using ConsentRegister register = await place.OpenAsync();
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(async () => await register.VerifyAsync(Stop).ToArrayAsync(Stop));
        Assert.Equal("AF2053", refused.Code.ToString());
    }

    private static async Task<RegisterPlace> PrepareAsync(string store)
    {
        RegisterPlace place = await RegisterPlace.NewAsync(store);
        await (store is "sqlite" ? File.WriteAllBytesAsync(place.Name, await Prepared.Value, Stop) : FillAsync(place));
        return place;
    }

    // Everything that a register can hold: rows that were described anew, a claim that was retracted and came back, a withdrawal, an approval, claims of senders.
    private static async Task FillAsync(RegisterPlace place)
    {
        ManualClock clock = new(SomeRights.Now);
        await using ConsentRegister register = await place.OpenAsync(time: clock);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        RightsClaim claim = (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!.Claims[0];
        ConsentStatement no = SomeRights.Deny("no-1", SomeRights.Label, Side.Master);
        await register.ApplyAsync([RegisterRow.Of(no), RegisterRow.Of(SomeRights.Agreed.Recordings[0] with { Claims = [], Title = "Described anew" })], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, claim with { RetractedAt = clock.GetUtcNow() })], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, claim with { RecordedAt = clock.GetUtcNow(), RetractedAt = null })], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRegister.Withdrawal("no-longer", no, SomeRights.Now))], cancellationToken: Stop);
        await new ApprovalDesk(register).RequestAsync(Sha256Hash.Of("output"u8), SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(1), Stop);
        using MemoryStream work = new(System.Text.Encoding.ASCII.GetBytes(CwrText21.File("NWR", "20260101", [("00000000199", 5_000), ("00000000297", 5_000)])));
        Assert.True((await new RegisterImport(register, time: clock).RunAsync(work, ImportFormat.Cwr, cancellationToken: Stop)).IsComplete);
    }

    private static async Task<string> TriggerAsync(RegisterPlace place)
    {
        await using SqliteConnection connection = new($"Data Source={place.Name};Pooling=False");
        await connection.OpenAsync(Stop);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'register_statement' AND sql LIKE '%UPDATE ON%'";
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task RunAsync(RegisterPlace place, string sql)
    {
        await using System.Data.Common.DbConnection connection = place.Store is "sqlite" ? new SqliteConnection($"Data Source={place.Name};Pooling=False") : new NpgsqlConnection(place.Name);
        await connection.OpenAsync(Stop);
        await using System.Data.Common.DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
