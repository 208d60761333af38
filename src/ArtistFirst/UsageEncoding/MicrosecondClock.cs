namespace ArtistFirst;

/// <summary>Instants as a ledger keeps them: whole microseconds since the start of 1970, UTC.</summary>
internal static class MicrosecondClock
{
    public static DateTimeOffset Truncate(DateTimeOffset instant)
        => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static long ToMicroseconds(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Whether there is such an instant; the last one is in the year 9999.</summary>
    public static bool TryFromMicroseconds(ulong microseconds, out DateTimeOffset instant)
    {
        bool exists = microseconds <= (ulong)ToMicroseconds(DateTimeOffset.MaxValue);
        instant = exists ? DateTimeOffset.UnixEpoch.AddTicks((long)microseconds * TimeSpan.TicksPerMicrosecond) : default;
        return exists;
    }
}
