namespace ArtistFirst;

/// <summary>
/// The time to within some 16 milliseconds, for questions that are asked a million times a second and whose answers change by the second: reading the system's
/// clock takes longer than finding a license. Between readings the system's tick counter is added, which costs a fifth. A clock that is set, or a machine
/// that slept, is seen at the next reading. Any other clock than the system's is read each time. Thread-safe.
/// </summary>
internal sealed class CoarseClock(TimeProvider time)
{
    private const long Interval = 16;

    private readonly bool _isSystem = time == TimeProvider.System;
    private long _nextReading = long.MinValue;

    // Ticks of UTC at the tick counter's zero. Readings of several threads differ by less than the interval, so that it does not matter whose stays.
    private long _start;

    /// <summary>The instant.</summary>
    public DateTimeOffset GetUtcNow()
    {
        if (!_isSystem)
        {
            return time.GetUtcNow();
        }

        long milliseconds = Environment.TickCount64;
        if (milliseconds >= Volatile.Read(ref _nextReading))
        {
            Volatile.Write(ref _start, time.GetUtcNow().Ticks - (milliseconds * TimeSpan.TicksPerMillisecond));
            Volatile.Write(ref _nextReading, milliseconds + Interval);
        }

        return new DateTimeOffset(Volatile.Read(ref _start) + (milliseconds * TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }
}
