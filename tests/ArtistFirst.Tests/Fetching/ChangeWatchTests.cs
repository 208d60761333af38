using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

public sealed class ChangeWatchTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ChangeWatch<(long Length, DateTime ChangedAt)> _watch;

    public ChangeWatchTests() => _watch = new ChangeWatch<(long Length, DateTime ChangedAt)>(_time);

    [Fact]
    public void The_first_look_is_a_change_whatever_is_seen() => Assert.True(_watch.HasChanged(default));

    [Fact]
    public void What_looks_the_same_is_read_until_two_seconds_have_passed_and_once_more_then_no_more()
    {
        Assert.True(Look(1));
        Assert.True(Look(1));
        _time.Advance(TimeSpan.FromSeconds(2.1));
        Assert.True(Look(1));
        Assert.False(Look(1));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(Look(1));
    }

    [Fact]
    public void What_looks_otherwise_is_read_also_where_it_is_older_or_from_the_future()
    {
        Settle(5);
        Assert.True(Look(4));
        Settle(4);
        Assert.True(Look(9_999));
    }

    [Fact]
    public void What_is_forgotten_is_read_again()
    {
        Settle(1);
        _watch.Forget();
        Assert.True(Look(1));
        Assert.False(Look(1));
    }

    private void Settle(int day)
    {
        Look(day);
        _time.Advance(TimeSpan.FromSeconds(3));
        Look(day);
        Assert.False(Look(day));
    }

    private bool Look(int day) => _watch.HasChanged((100, DateTime.MinValue.AddDays(day)));
}
