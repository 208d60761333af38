using System.Text;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage.Tests;

/// <summary>What is erased is looked for in the bytes of the files.</summary>
public sealed class SqliteErasureTests : IAsyncDisposable
{
    private const int Listeners = 200;

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteUsageLedger _ledger;

    public SqliteErasureTests()
    {
        _ledger = new SqliteUsageLedger(_folder.Ledger, new SqliteUsageLedgerOptions { BusyTimeout = TimeSpan.FromMilliseconds(100) });
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>So many records split pages again and again, which leaves copies of rows behind.</summary>
    [Fact]
    public async Task Erased_data_is_in_no_file_any_more_and_what_was_not_erased_stays()
    {
        await AppendAsync();
        UsageEvent[] events = await _ledger.ReadAsync().Select(entry => entry.Event).ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, Listeners), InFiles());

        for (int i = 0; i < 60; i++)
        {
            Assert.True(await _ledger.EraseSideRecordAsync(events[i * 3]));
        }

        int[] left = [.. Enumerable.Range(0, Listeners).Where(i => i % 3 != 0 || i >= 180)];
        Assert.Equal(left, InFiles());
        Assert.All(left, i => Assert.NotNull(_ledger.FindSideRecordAsync(events[i]).GetAwaiter().GetResult()));
        Assert.False(await _ledger.EraseSideRecordAsync(events[0]));
        Assert.True((await _ledger.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task While_another_process_reads_an_older_state_AF4010_says_that_it_is_not_gone_and_a_repeat_completes_it()
    {
        await AppendAsync();
        UsageEvent usage = (await _ledger.ReadAsync().FirstAsync()).Event;
        using (var reader = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False"))
        {
            reader.Open();
            using SqliteTransaction reading = reader.BeginTransaction(deferred: true);
            using SqliteCommand command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM usage_side_record";
            Assert.Equal((long)Listeners, command.ExecuteScalar());

            for (int i = 0; i < 2; i++)
            {
                ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => _ledger.EraseSideRecordAsync(usage));
                Assert.Equal("AF4010", refusal.Code.ToString());
            }

            Assert.Contains(0, InFiles());
        }

        Assert.False(await _ledger.EraseSideRecordAsync(usage));
        Assert.Equal(Enumerable.Range(1, Listeners - 1), InFiles());
    }

    /// <summary>Files of earlier versions were written without zeros.</summary>
    [Fact]
    public async Task Copy_that_an_earlier_version_left_is_removed()
    {
        await AppendAsync();
        UsageEvent[] events = await _ledger.ReadAsync().Select(entry => entry.Event).ToArrayAsync();
        using (var earlier = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False"))
        {
            earlier.Open();
            using SqliteCommand command = earlier.CreateCommand();
            command.CommandText = "PRAGMA secure_delete = OFF; CREATE TABLE copies AS SELECT * FROM usage_side_record; DROP TABLE copies; PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        Assert.True(await _ledger.EraseSideRecordAsync(events[7]));

        Assert.Equal(Enumerable.Range(0, Listeners).Where(i => i != 7), InFiles());
        Assert.True((await _ledger.VerifyAsync()).IsIntact);
    }

    private async Task AppendAsync()
    {
        for (int i = 0; i < Listeners; i++)
        {
            await _ledger.AppendAsync(Some.Authorized($"job {i}"), UsageSideRecord.Of(Encoding.UTF8.GetBytes(Listener(i))));
        }
    }

    private int[] InFiles()
    {
        string[] contents = [.. Directory.GetFiles(_folder.Path).Select(Read)];
        return [.. Enumerable.Range(0, Listeners).Where(i => Array.Exists(contents, content => content.Contains(Listener(i), StringComparison.Ordinal)))];
    }

    private static string Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static string Listener(int i) => $"listener-{i:D5}@example.com";
}
