namespace ArtistFirst.Tests;

/// <summary>A clock that stands still until it is moved. Its timers are those of the system.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
