using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage.Tests;

public sealed class SqliteUsageLedgerFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_that_does_not_exist_is_refused_with_AF4001()
    {
        await using var ledger = new SqliteUsageLedger(Path.Combine(_folder.Path, "missing", "artistfirst.db"));

        await AssertUnavailableAsync(ledger, "folder exists");
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_refused_with_AF4001()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder that not even root can write to: /proc.");
        await using var ledger = new SqliteUsageLedger("/proc/artistfirst.db");

        await AssertUnavailableAsync(ledger, "may read and write");
    }

    [Fact]
    public async Task Read_only_file_is_refused_with_AF4001()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A privileged process can write to read-only files.");
        await WriteSomeAsync(3);
        File.SetAttributes(_folder.Ledger, FileAttributes.ReadOnly);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);

        await AssertUnavailableAsync(ledger, "read-only");
    }

    [Fact]
    public async Task File_of_something_else_is_refused_with_AF4001_and_left_as_it_was()
    {
        await File.WriteAllTextAsync(_folder.Ledger, string.Concat(Enumerable.Repeat("This is not a database. ", 1_000)));
        byte[] before = await File.ReadAllBytesAsync(_folder.Ledger);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);

        await AssertUnavailableAsync(ledger, "no SQLite file");

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Ledger));
    }

    [Fact]
    public async Task SQLite_file_of_another_application_is_refused_with_AF4001_and_left_as_it_was()
    {
        Execute("CREATE TABLE songs (title TEXT)");
        byte[] before = await File.ReadAllBytesAsync(_folder.Ledger);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);

        await AssertUnavailableAsync(ledger, "of something else");

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Ledger));
    }

    [Fact]
    public async Task File_of_a_newer_version_is_refused_with_AF4001()
    {
        await WriteSomeAsync(1);
        Execute("PRAGMA user_version = 1000");
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);

        await AssertUnavailableAsync(ledger, "version 1000");
    }

    [Fact]
    public async Task File_that_a_newer_version_moves_on_while_in_use_is_refused_with_AF4001()
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        await ledger.AppendAsync(Some.Authorized());
        Execute("PRAGMA user_version = 1000");

        await AssertUnavailableAsync(ledger, "version 1000");
    }

    [Fact]
    public async Task Damaged_file_is_refused_with_AF4001()
    {
        await WriteSomeAsync(200);
        await using (FileStream file = File.Open(_folder.Ledger, FileMode.Open))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xFF, (int)file.Length - 4096).ToArray());
        }

        await using var ledger = new SqliteUsageLedger(_folder.Ledger);

        await AssertUnavailableAsync(ledger, "damaged");
    }

    [Fact]
    public async Task Full_disk_is_refused_with_AF4001_and_the_ledger_goes_on_when_there_is_room()
    {
        await WriteSomeAsync(1);
        var options = new SqliteUsageLedgerOptions { MaxPages = 12 };
        await using (var full = new SqliteUsageLedger(_folder.Ledger, options: options))
        {
            ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () =>
            {
                for (int i = 0; ; i++)
                {
                    await full.AppendAsync(Some.Authorized($"more {i}"));
                }
            });

            Assert.Equal("AF4001", refusal.Code.ToString());
            Assert.Contains("Free space", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(UsageReceiptOutcome.Exists, (await full.AppendAsync(Some.Authorized("job 0"))).Outcome);
        }

        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        long recorded = await ledger.ReadAsync().CountAsync();
        Assert.Equal(recorded, (await ledger.AppendAsync(Some.Authorized("there is room"))).Sequence);
    }

    [Fact]
    public async Task Lock_of_another_process_is_waited_for_then_refused_with_AF4001_and_the_ledger_goes_on_afterwards()
    {
        await WriteSomeAsync(1);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger, options: new SqliteUsageLedgerOptions { BusyTimeout = TimeSpan.FromMilliseconds(300) });
        await ledger.OpenAsync();
        await using (var other = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
            await AssertUnavailableAsync(ledger, "0.3 s");
        }

        Assert.Equal(UsageReceiptOutcome.Created, (await ledger.AppendAsync(Some.Authorized("later"))).Outcome);
    }

    [Fact]
    public async Task File_that_is_removed_while_in_use_is_refused_with_AF4001_and_not_made_anew()
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        await ledger.AppendAsync(Some.Authorized("job 1"));
        File.Move(_folder.Ledger, _folder.Ledger + ".away");

        await AssertUnavailableAsync(ledger, "moved or removed");
        await AssertUnavailableAsync(ledger, "moved or removed");

        File.Move(_folder.Ledger + ".away", _folder.Ledger);
        Assert.Equal(UsageReceiptOutcome.Exists, (await ledger.AppendAsync(Some.Authorized("job 1"))).Outcome);
    }

    [Fact]
    public async Task File_that_is_replaced_while_in_use_is_refused_with_AF4001_and_the_other_one_is_not_written_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not move a file that is open.");
        string away = Path.Combine(_folder.Path, "away");
        Directory.CreateDirectory(away);
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        await ledger.AppendAsync(Some.Authorized("job 1"));
        MoveTo(away);
        await using (var other = new SqliteUsageLedger(_folder.Ledger))
        {
            await other.AppendAsync(Some.Authorized("another ledger's"));
        }

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await ledger.AppendAsync(Some.Authorized("refused")));
        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.Contains("put in its place", refusal.Message, StringComparison.Ordinal);
        await AssertUnavailableAsync(ledger, "another ledger");
        await using (var other = new SqliteUsageLedger(_folder.Ledger))
        {
            Assert.Equal(1, await other.ReadAsync().CountAsync());
        }

        Array.ForEach(Directory.GetFiles(_folder.Path), File.Delete);
        foreach (string file in Directory.GetFiles(away))
        {
            File.Move(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }

        Assert.Equal(UsageReceiptOutcome.Exists, (await ledger.AppendAsync(Some.Authorized("job 1"))).Outcome);
        Assert.Equal(1, (await ledger.AppendAsync(Some.Authorized("job 2"))).Sequence);
    }

    [Fact]
    public async Task Earlier_state_of_the_file_is_refused_with_AF4001_until_a_restart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not move a file that is open.");
        await WriteSomeAsync(1);
        string backup = _folder.Ledger + ".backup";
        File.Copy(_folder.Ledger, backup);
        await using (var ledger = new SqliteUsageLedger(_folder.Ledger))
        {
            await ledger.AppendAsync(Some.Authorized("after the backup"));
            MoveTo(Directory.CreateDirectory(Path.Combine(_folder.Path, "away")).FullName);
            File.Move(backup, _folder.Ledger);

            Assert.Equal("AF4001", (await Assert.ThrowsAsync<ComplianceException>(() => ledger.OpenAsync())).Code.ToString());
            await AssertUnavailableAsync(ledger, "an earlier state");
        }

        await using var restarted = new SqliteUsageLedger(_folder.Ledger);
        Assert.Equal(1, (await restarted.AppendAsync(Some.Authorized("after the restart"))).Sequence);
    }

    [Fact]
    public void Path_has_to_be_one() => Assert.Throws<ArgumentException>(() => new SqliteUsageLedger(string.Empty));

    private static async Task AssertUnavailableAsync(SqliteUsageLedger ledger, string expected)
    {
        Exception?[] refusals =
        [
            await Record.ExceptionAsync(() => ledger.OpenAsync()),
            await Record.ExceptionAsync(async () => await ledger.EnsureWritableAsync()),
            await Record.ExceptionAsync(async () => await ledger.AppendAsync(Some.Authorized("refused"))),
        ];

        Assert.All(refusals, refusal =>
        {
            ComplianceException compliance = Assert.IsType<ComplianceException>(refusal);
            Assert.Equal("AF4001", compliance.Code.ToString());
            Assert.Contains(expected, compliance.Message, StringComparison.Ordinal);
        });
    }

    private async Task WriteSomeAsync(int count)
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => ledger.AppendAsync(Some.Authorized($"job {i}")).AsTask()));
    }

    private void MoveTo(string folder)
    {
        foreach (string file in Directory.GetFiles(_folder.Path, "artistfirst.db*").Where(file => !file.EndsWith(".backup", StringComparison.Ordinal)))
        {
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
