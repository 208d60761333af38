namespace ArtistFirst.Tests;

public sealed class SharedRunTests
{
    private readonly TaskCompletionSource<int> _work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    [Fact]
    public async Task All_who_ask_while_it_runs_get_the_same_run()
    {
        var shared = new SharedRun<int>(WorkAsync);
        Task<int>[] waiting = [.. Enumerable.Range(0, 50).Select(_ => shared.RunAsync(CancellationToken.None))];
        _work.SetResult(7);
        Assert.All(await Task.WhenAll(waiting), result => Assert.Equal(7, result));
        Assert.Equal(1, _runs);
        await shared.RunAsync(CancellationToken.None);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Giving_up_does_not_end_the_work_for_the_others()
    {
        var shared = new SharedRun<int>(WorkAsync);
        using var impatience = new CancellationTokenSource();
        Task<int> impatient = shared.RunAsync(impatience.Token);
        Task<int> patient = shared.RunAsync(CancellationToken.None);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _work.SetResult(7);
        Assert.Equal(7, await patient);
    }

    [Fact]
    public async Task The_work_ends_when_the_last_one_gives_up_and_the_next_one_starts_anew()
    {
        var started = new SemaphoreSlim(0);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int runs = 0;
        var shared = new SharedRun<int>(async ct =>
        {
            if (++runs == 2)
            {
                return 8;
            }

            await using CancellationTokenRegistration registration = ct.Register(() => ended.SetResult());
            started.Release();
            await Task.Delay(Timeout.Infinite, ct);
            return 7;
        });
        using var impatience = new CancellationTokenSource();
        Task<int> impatient = shared.RunAsync(impatience.Token);
        await started.WaitAsync(TestContext.Current.CancellationToken);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(8, await shared.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Asking_afresh_waits_for_a_run_that_starts_later()
    {
        var shared = new SharedRun<int>(WorkAsync);
        Task<int> early = shared.RunAsync(CancellationToken.None);
        Task<int> afresh = shared.RunAfreshAsync(CancellationToken.None);
        _work.SetResult(7);
        await Task.WhenAll(early, afresh);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_run_that_fails_fails_for_those_who_wait_and_is_not_kept()
    {
        var shared = new SharedRun<int>(_ => ++_runs == 1 ? throw new InvalidDataException("broken") : Task.FromResult(7));
        await Assert.ThrowsAsync<InvalidDataException>(() => shared.RunAsync(CancellationToken.None));
        Assert.Equal(7, await shared.RunAsync(CancellationToken.None));
    }

    private Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return _work.Task.WaitAsync(cancellationToken);
    }
}
