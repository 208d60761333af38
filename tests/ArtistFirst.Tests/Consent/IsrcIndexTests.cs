namespace ArtistFirst.Tests;

public sealed class IsrcIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public void Every_recording_is_found_again_and_no_other(int expected)
    {
        IsrcIndex<int> index = new(expected);
        Isrc[] recordings = [.. Enumerable.Range(0, 20_000).Select(number => Isrc.Parse($"SEABC26{number:D5}"))];
        for (int row = 0; row < recordings.Length; row++)
        {
            index.GetOrAdd(recordings[row], out bool exists) = row;
            Assert.False(exists);
        }

        Assert.Equal(recordings.Length, index.Count);
        for (int row = 0; row < recordings.Length; row++)
        {
            Assert.True(index.TryGetValue(recordings[row], out int found));
            Assert.Equal(row, found);
            Assert.False(index.TryGetValue(Isrc.Parse($"NOABC26{row:D5}"), out _));
        }
    }

    [Fact]
    public void A_recording_added_again_keeps_its_place()
    {
        IsrcIndex<string> index = new();
        index.GetOrAdd(SomeRights.Song, out _) = "first";
        Assert.Equal("first", index.GetOrAdd(SomeRights.Song, out bool exists));
        Assert.True(exists);
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void No_recording_has_no_value()
    {
        IsrcIndex<int> index = new();
        Assert.False(index.TryGetValue(default, out _));
        Assert.Throws<ArgumentException>(() => index.GetOrAdd(default, out _));
    }
}
