namespace ArtistFirst.Cli;

/// <summary>A clock that always shows the same instant; timers and time-outs run on.</summary>
internal sealed class StoppedClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
