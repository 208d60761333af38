namespace ArtistFirst.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers (and so <c>Task.Delay</c>, <c>PeriodicTimer</c> and cancellation after a delay,
/// when they are given this clock) fire while it is moved, on the thread that moves it, each at its own instant and those of the same
/// instant in the order in which they were set. Thread-safe; the local time zone is UTC.
/// </summary>
/// <example>
/// <code>
/// var time = new FakeTimeProvider(license.ExpiresAt - TimeSpan.FromMinutes(1));
/// Assert.True(verifier.Verify(token).IsValid);
/// time.Advance(TimeSpan.FromMinutes(3));
/// Assert.Equal(LicenseOutcome.Expired, verifier.Verify(token).Outcome);
/// </code>
/// </example>
public sealed class FakeTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now;
    private long _lastOrder;

    /// <summary>Makes a clock that stands at the start of 2026.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Makes a clock.</summary>
    /// <param name="now">Where it stands.</param>
    public FakeTimeProvider(DateTimeOffset now)
    {
        _now = now.ToUniversalTime();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ten million: <see cref="GetTimestamp"/> counts in steps of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock on, and fires what is due on the way.</summary>
    /// <param name="duration">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        MoveTo(GetUtcNow() + duration);
    }

    /// <summary>Moves the clock to an instant, and fires what is due on the way.</summary>
    /// <param name="now">The instant; not before where the clock stands, since timers cannot fire backwards.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="now"/> is in the past of this clock.</exception>
    public void SetUtcNow(DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, GetUtcNow());
        MoveTo(now);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets a timer anew. One that is due at once fires before this returns, as nothing else would make it.</summary>
    internal void Set(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.DueAt = _now + dueTime;
            timer.Period = period;
            timer.Order = ++_lastOrder;
            _timers.Add(timer);
        }

        if (dueTime == TimeSpan.Zero)
        {
            MoveTo(GetUtcNow());
        }
    }

    internal void Remove(FakeTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>Fires what is due by then. Where another thread has moved the clock further meanwhile, it stays there.</summary>
    private void MoveTo(DateTimeOffset end)
    {
        while (TakeNext(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Moves the clock to the next timer that is due by then, which is set again if it repeats; without one, to the end.</summary>
    private FakeTimer? TakeNext(DateTimeOffset end)
    {
        lock (_lock)
        {
            FakeTimer? next = _timers.Where(timer => timer.DueAt <= end).MinBy(static timer => (timer.DueAt, timer.Order));
            DateTimeOffset now = next?.DueAt ?? end;
            _now = now > _now ? now : _now;
            if (next is { Period: var period } && period > TimeSpan.Zero)
            {
                next.DueAt += period;
                next.Order = ++_lastOrder;
            }
            else if (next is not null)
            {
                _timers.Remove(next);
            }

            return next;
        }
    }
}
