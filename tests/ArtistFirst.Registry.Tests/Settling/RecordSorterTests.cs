using System.Text;

namespace ArtistFirst.Registry.Tests;

public sealed class RecordSorterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(1 << 24)]
    public void Records_come_in_the_order_of_their_keys_however_little_memory_there_is(int mostBytes)
    {
        using RecordSorter sorter = new(mostBytes);
        Random random = new(7);
        (string Key, string Value)[] records = [.. Enumerable.Range(0, 300).Select(number => ($"key {random.Next(100):D3}", $"value {number} {new string('x', number % 50 == 0 ? 100_000 : number)}"))];
        foreach ((string key, string value) in records)
        {
            sorter.Add(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));
        }

        for (int time = 0; time < 2; time++)
        {
            List<(string Key, string Value)> read = [];
            for (RecordReader reader = sorter.Read(); reader.MoveNext();)
            {
                read.Add((Encoding.UTF8.GetString(reader.Key), Encoding.UTF8.GetString(reader.Value)));
            }

            Assert.Equal(records.Select(static record => record.Key).Order(StringComparer.Ordinal), read.Select(static record => record.Key));
            Assert.Equal(records.Order(), read.Order());
        }
    }

    [Fact]
    public void Nothing_sorted_is_nothing()
    {
        using RecordSorter sorter = new();
        Assert.False(sorter.Read().MoveNext());
        Assert.False(sorter.Read().MoveNext());
    }
}
