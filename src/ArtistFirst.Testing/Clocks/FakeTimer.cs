namespace ArtistFirst.Testing;

/// <summary>A timer of a <see cref="FakeTimeProvider"/>, which keeps its place among the others under its own lock.</summary>
internal sealed class FakeTimer(FakeTimeProvider time, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _isDisposed;

    public DateTimeOffset DueAt { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Which of two timers due at the same instant was set first.</summary>
    public long Order { get; set; }

    public void Fire()
    {
        if (!_isDisposed)
        {
            callback(state);
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        EnsureDuration(dueTime);
        EnsureDuration(period);
        if (_isDisposed)
        {
            return false;
        }

        time.Set(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _isDisposed = true;
        time.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The BCL's own rule for timers: not negative, but for -1 ms, which means never.</summary>
    private static void EnsureDuration(TimeSpan duration)
    {
        if (duration != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        }
    }
}
