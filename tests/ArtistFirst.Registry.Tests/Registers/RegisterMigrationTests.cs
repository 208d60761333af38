using System.Text.RegularExpressions;
using ArtistFirst.Signing;
using ArtistFirst.Storage;
using ArtistFirst.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ArtistFirst.Registry.Tests;

/// <summary>A register of each older version is moved forward when it is opened, with all that it holds. The rows were written by the code of that version.</summary>
public sealed partial class RegisterMigrationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Versions
    {
        get
        {
            TheoryData<string, int> versions = [];
            for (int version = 1; version < RegisterSchema.Version; version++)
            {
                versions.Add("sqlite", version);
                versions.Add("postgres", version);
            }

            return versions;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_older_register_is_moved_forward_with_all_that_it_holds(string store, int version)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        string[] rows = await File.ReadAllLinesAsync(Path.Combine(Vectors.RepositoryRoot, "tests", "ArtistFirst.Registry.Tests", "Registers", $"register-v{version}.sql"), Stop);
        await MakeAsync(place, version, rows);
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        await using ConsentRegister register = await place.OpenAsync(new ConsentRegisterOptions());
        Assert.Equal(SomeRegister.Registry, register.Registry);
        RegisterHistoryEntry[] history = await register.ReadHistoryAsync(cancellationToken: Stop).ToArrayAsync(Stop);
        Assert.Equal(version == 1 ? 18 : 20, history.Length);
        Assert.Equal(3, history.Count(static entry => entry.Kind == RegisterRowKind.Statement));
        Recording song = (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!;
        Assert.Equal((SomeRights.Silent.Recordings[0].Title, 3), (song.Title, song.Claims.Length));
        Assert.All((await register.ApplyAsync([.. song.Claims.Select(static claim => RegisterRow.Of(SomeRights.Song, claim))], cancellationToken: Stop)).Rows, static row => Assert.Equal(RowChange.Unchanged, row.Change));
        Assert.Equal(RowChange.Unchanged, (await register.ApplyAsync([RegisterRow.Of(SomeRights.SingerParty)], cancellationToken: Stop)).Rows[0].Change);
        Assert.Equal(RowChange.Added, (await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("new", SomeRights.Label, Side.Master))], cancellationToken: Stop)).Rows[0].Change);
        Assert.Equal(version == 1 ? 0 : 1, (await new ApprovalDesk(register).ListAsync(SomeRights.Singer, Stop)).Count);
        await ResumeAsync(register, version);
        await new ReceiptIssuer(register, key).IssueAsync(Stop);
        Assert.Equal(5, (await register.ReadReceiptsAsync(SomeRights.Label, Stop).ToArrayAsync(Stop)).Length);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_register_of_a_newer_version_is_left_alone_AF2052(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync();
        await RunAsync(place, "UPDATE register_schema SET version = 99");
        ComplianceException opened = await Assert.ThrowsAsync<ComplianceException>(() => place.OpenAsync());
        ComplianceException written = await Assert.ThrowsAsync<ComplianceException>(() => register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop));
        Assert.All(new[] { opened, written }, static refused => Assert.Contains("version 99", refused.Message, StringComparison.Ordinal));
    }

    // Version 4 has how far an import of this file came, and not that its one line was left out: the file is read again, and told of.
    private static async Task ResumeAsync(ConsentRegister register, int version)
    {
        using MemoryStream file = new("isrc,party,side,share\nSEABC2600001,https://label.example,master,101\n"u8.ToArray());
        Assert.Equal(version < 4 ? null : 2L, (await register.FindPositionAsync(Sha256Hash.Of(file.ToArray()), Stop))?.Line);
        ImportReport report = await new RegisterImport(register, new RegisterImportOptions { Resume = true }).RunAsync(file, ImportFormat.CsvClaims, cancellationToken: Stop);
        Assert.Equal((0L, 1L), (report.ResumedBehind, report.Rejected));
    }

    private static async Task MakeAsync(RegisterPlace place, int version, string[] rows)
    {
        bool isSqlite = place.Store is "sqlite";
        Func<string, string> translate = isSqlite ? SqliteRegisterStore.Translate : PostgresRegisterStore.Translate;
        string schema = string.Join('\n', RegisterSchema.Steps.Take(version).Prepend(RegisterSchema.VersionTable).Select(translate));
        string extra = isSqlite ? string.Join('\n', RegisterSchema.SqliteSteps.Take(version)) + $"PRAGMA application_id = {RegisterSchema.ApplicationId};" : string.Empty;
        string inserts = string.Join('\n', rows.Where(static row => row.StartsWith("INSERT", StringComparison.Ordinal)));
        await RunAsync(place, schema + extra);
        await RunAsync(place, isSqlite ? inserts : Blob().Replace(inserts, @"'\x${hex}'"));
    }

    private static async Task RunAsync(RegisterPlace place, string sql)
    {
        await using System.Data.Common.DbConnection connection = place.Store is "sqlite" ? new SqliteConnection($"Data Source={place.Name};Pooling=False") : new NpgsqlConnection(place.Name);
        await connection.OpenAsync(Stop);
        await using System.Data.Common.DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    [GeneratedRegex("X'(?<hex>[0-9A-F]*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blob();
}
