using System.Collections.Concurrent;
using ArtistFirst.Storage.Tests;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>The server is killed while several write: what was acknowledged is there once it is back, the fault is told, and everything goes on.</summary>
public sealed class PostgresCrashTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 40 : 1;

    private readonly ConcurrentDictionary<string, long> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ComplianceException> _faults = new();
    private volatile bool _isDone;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_has_all_that_was_acknowledged_AF2052()
    {
        await using CrashingPostgres server = await CrashingPostgres.StartAsync();
        await using ConsentRegister first = await ConsentRegister.OpenPostgresAsync($"{server.Address};Timeout=5", SomeRegister.Options(), cancellationToken: Stop);
        await using ConsentRegister second = await ConsentRegister.OpenPostgresAsync($"{server.Address};Timeout=5", SomeRegister.Options(), cancellationToken: Stop);
        await first.ApplyAsync([.. RegisterRow.AllOf(SomeRights.Silent)], cancellationToken: Stop);
        Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => WriteAsync(writer % 2 == 0 ? first : second, writer))];
        for (int round = 0; round < Rounds; round++)
        {
            await ReachAsync(_acknowledged.Count + 30, writers);
            int faults = _faults.Count;
            await server.KillAsync();
            Assert.Contains("AF2052", (await Assert.ThrowsAsync<ComplianceException>(() => first.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, cancellationToken: Stop))).Message, StringComparison.Ordinal);
            await server.RestartAsync();
            await ReachAsync(_acknowledged.Count + 30, writers);
            Assert.True(_faults.Count > faults, "Writers were told.");
        }

        _isDone = true;
        await Task.WhenAll(writers);
        Assert.All(_faults, static fault => Assert.Contains("See that it runs", fault.Message, StringComparison.Ordinal));
        string[] there = await second.ReadHistoryAsync(cancellationToken: Stop).Where(static entry => entry.Kind == RegisterRowKind.Statement).Select(static entry => entry.Key).ToArrayAsync(Stop);
        Assert.Equal(there.Length, there.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_acknowledged.Keys.Except(there, StringComparer.Ordinal));
    }

    // After a fault the same row is sent again: nobody knows whether it was committed.
    private async Task WriteAsync(ConsentRegister register, int writer)
    {
        for (int i = 0; !_isDone; i++)
        {
            RegisterRow row = RegisterRow.Of(SomeRights.Grant($"w{writer}-{i}", SomeRights.Label, Side.Master));
            while (!_acknowledged.ContainsKey(row.Key))
            {
                try
                {
                    RegisterChanges changes = await register.ApplyAsync([row], cancellationToken: Stop);
                    Assert.NotEqual(RowChange.Rejected, changes.Rows[0].Change);
                    _acknowledged[row.Key] = changes.Revision;
                }
                catch (ComplianceException fault)
                {
                    _faults.Enqueue(fault);
                    await Task.Delay(TimeSpan.FromMilliseconds(20), Stop);
                }
            }
        }
    }

    private async Task ReachAsync(int count, Task[] writers)
    {
        while (_acknowledged.Count < count)
        {
            Assert.DoesNotContain(writers, static writer => writer.IsFaulted);
            await Task.Delay(TimeSpan.FromMilliseconds(5), Stop);
        }
    }
}
