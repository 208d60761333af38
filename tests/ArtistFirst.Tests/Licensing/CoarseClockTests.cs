using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

public sealed class CoarseClockTests
{
    [Fact]
    public void The_systems_clock_is_told_to_within_a_fraction_of_a_second()
    {
        CoarseClock clock = new(TimeProvider.System);
        for (int i = 0; i < 1000; i++)
        {
            DateTimeOffset before = TimeProvider.System.GetUtcNow();
            DateTimeOffset now = clock.GetUtcNow();
            DateTimeOffset after = TimeProvider.System.GetUtcNow();
            Assert.InRange(now, before.AddSeconds(-1), after.AddSeconds(1));
            Assert.Equal(TimeSpan.Zero, now.Offset);
        }
    }

    [Fact]
    public void Another_clock_is_read_each_time()
    {
        FakeTimeProvider time = new(SomeRights.Now);
        CoarseClock clock = new(time);
        Assert.Equal(SomeRights.Now, clock.GetUtcNow());
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(SomeRights.Now.AddTicks(1), clock.GetUtcNow());
    }
}
