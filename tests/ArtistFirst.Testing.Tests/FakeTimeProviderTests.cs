namespace ArtistFirst.Testing.Tests;

public sealed class FakeTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public void Clock_stands_still_until_it_is_moved()
    {
        Assert.Equal(Start, _time.GetUtcNow());
        long start = _time.GetTimestamp();

        _time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(Start.AddSeconds(1.5), _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(1.5), _time.GetElapsedTime(start));
        Assert.Equal(TimeSpan.Zero, _time.GetLocalNow().Offset);
    }

    [Fact]
    public void Clock_does_not_go_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.SetUtcNow(Start.AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Timers_fire_at_their_own_instants_in_order_and_those_of_one_instant_in_the_order_in_which_they_were_set()
    {
        List<string> fired = [];
        using ITimer late = Timer("late", 3, fired);
        using ITimer first = Timer("first", 2, fired);
        using ITimer second = Timer("second", 2, fired);
        using ITimer never = Timer("never", 4, fired);

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["first at 2", "second at 2", "late at 3"], fired);
    }

    [Fact]
    public void Periodic_timer_fires_for_every_period_that_passes()
    {
        List<double> fired = [];
        using ITimer timer = _time.CreateTimer(_ => fired.Add(Elapsed), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([1, 3, 5], fired);
    }

    [Fact]
    public void Timer_can_be_set_anew_stopped_and_disposed_also_by_itself()
    {
        int fired = 0;
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                fired++;
                Assert.True(timer!.Change(fired < 3 ? TimeSpan.FromSeconds(1) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
            },
            null,
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(3, fired);

        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(3, fired);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void Timer_that_is_due_at_once_fires_at_once()
    {
        List<string> fired = [];

        using ITimer timer = Timer("now", 0, fired);

        Assert.Equal(["now at 0"], fired);
    }

    [Fact]
    public async Task Threads_may_set_timers_and_move_the_clock_at_once()
    {
        int fired = 0;
        Task[] threads = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                for (int i = 0; i < 1000; i++)
                {
                    using ITimer timer = _time.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                    _time.Advance(TimeSpan.FromSeconds(1));
                }
            },
            TestContext.Current.CancellationToken))];

        await Task.WhenAll(threads);

        Assert.Equal(4000, fired);
    }

    [Fact]
    public void Negative_due_times_are_the_callers_mistake()
        => Assert.Throws<ArgumentOutOfRangeException>(() => _time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(-1), TimeSpan.Zero));

    [Fact]
    public async Task Delays_periodic_timers_and_cancellation_follow_the_clock()
    {
        Task delay = Task.Delay(TimeSpan.FromMinutes(5), _time, TestContext.Current.CancellationToken);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(5), _time);
        using var periodic = new PeriodicTimer(TimeSpan.FromMinutes(5), _time);
        ValueTask<bool> tick = periodic.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted || cancellation.IsCancellationRequested || tick.IsCompleted);

        _time.Advance(TimeSpan.FromTicks(1));
        await delay;
        Assert.True(cancellation.IsCancellationRequested);
        Assert.True(await tick);
    }

    private double Elapsed => (_time.GetUtcNow() - Start).TotalSeconds;

    private ITimer Timer(string name, double seconds, List<string> fired)
        => _time.CreateTimer(_ => fired.Add($"{name} at {Elapsed}"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
