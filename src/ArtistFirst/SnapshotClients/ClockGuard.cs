namespace ArtistFirst;

/// <summary>Notices a clock that was set back while the process ran: it may not fall behind what the machine's steady counter says.</summary>
internal sealed class ClockGuard(TimeProvider time)
{
    private DateTimeOffset _expected = time.GetUtcNow();
    private long _stamp = time.GetTimestamp();

    /// <summary>Why the clock cannot be believed; null where it can.</summary>
    public Finding? Check()
    {
        long stamp = time.GetTimestamp();
        DateTimeOffset expected = _expected + time.GetElapsedTime(_stamp, stamp);
        DateTimeOffset now = time.GetUtcNow();
        (_expected, _stamp) = (now > expected ? now : expected, stamp);
        return now < expected - SnapshotFromFuture.Tolerance ? SnapshotFromFuture.WentBack(expected, now) : null;
    }
}
