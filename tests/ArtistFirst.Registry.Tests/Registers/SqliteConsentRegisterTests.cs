using ArtistFirst.Tests;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Registry.Tests;

public sealed class SqliteConsentRegisterTests : ConsentRegisterContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-register-");
    private string _name = "register.db";

    private string File => Path.Combine(_folder.FullName, _name);

    public void Dispose() => _folder.Delete(recursive: true);

    protected override Task<ConsentRegister> OpenAsync(ConsentRegisterOptions? options = null) =>
        ConsentRegister.OpenSqliteAsync(File, options ?? SomeRegister.Options(), Clock, Stop);

    [Fact]
    public async Task Random_registers_answer_as_in_memory()
    {
        for (int seed = 0; seed < 25; seed++)
        {
            _name = $"random-{seed}.db";
            await AnswerAsInMemoryAsync(seed);
        }
    }

    [Fact]
    public async Task A_register_that_is_not_there_is_not_made_where_its_registry_is_not_named_AF2052()
    {
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(new ConsentRegisterOptions()));
        Assert.Equal("AF2052", refused.Findings[0].Code.ToString());
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("UPDATE register_history SET body = body || ' ' WHERE seq = 3")]
    [InlineData("UPDATE register_history SET at = at - 1 WHERE seq = 3")]
    [InlineData("DELETE FROM register_history WHERE seq = 4")]
    [InlineData("DELETE FROM register_history WHERE seq = (SELECT max(seq) FROM register_history)")]
    public async Task A_history_that_was_changed_behind_the_register_is_noticed_with_AF2053(string change)
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Assert.Throws<SqliteException>(() => Run(change));
        Run("DROP TRIGGER register_history_is_not_changed; DROP TRIGGER register_history_is_not_removed;" + change);
        ComplianceException noticed = await Assert.ThrowsAsync<ComplianceException>(async () => await register.ReadHistoryAsync(cancellationToken: Stop).CountAsync(Stop));
        Assert.Equal("AF2053", noticed.Findings[0].Code.ToString());
    }

    [Fact]
    public async Task A_register_that_was_put_back_to_an_earlier_state_takes_no_more_AF2052()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] earlier = await System.IO.File.ReadAllBytesAsync(File, Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("no", SomeRights.Label, Side.Master))], cancellationToken: Stop);
        System.IO.File.Delete(File);
        System.IO.File.Delete(File + "-wal");
        System.IO.File.Delete(File + "-shm");
        await System.IO.File.WriteAllBytesAsync(File, earlier, Stop);
        for (int attempt = 0; attempt < 2; attempt++)
        {
            ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("no-2", SomeRights.Label, Side.Master))], cancellationToken: Stop));
            Assert.Equal("AF2052", refused.Findings[0].Code.ToString());
        }
    }

    [Fact]
    public async Task An_SQLite_file_of_something_else_is_left_alone_AF2052()
    {
        Run("CREATE TABLE songs (title TEXT)");
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync());
        Assert.Contains("something else", refused.Message, StringComparison.Ordinal);
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
