using System.Text;

namespace ArtistFirst.Tests;

/// <summary>What comes over a wire comes in any pieces, and what a proxy says instead of a registry is no event.</summary>
public sealed class EventLinesTests
{
    [Theory]
    [InlineData("data: head\n\n", true)]
    [InlineData("data:\n\n", true)]
    [InlineData("event: head\r\ndata: head\r\n\r\n", true)]
    [InlineData("id: 7\ndata: head\n\n", true)]
    [InlineData(": listening\n\n", false)]
    [InlineData(":\n\n", false)]
    [InlineData("dat", false)]
    [InlineData("dat\na: head\n\n", false)]
    [InlineData(" data: head\n\n", false)]
    [InlineData("event: data: head\n\n", false)]
    [InlineData("DATA: head\n\n", false)]
    [InlineData("retry: 1\n\n", false)]
    [InlineData("<html><body>502 Bad Gateway: no data: here</body></html>", false)]
    [InlineData("", false)]
    public void An_event_is_a_line_of_data_in_whatever_pieces_it_comes(string text, bool isEvent)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int size = 1; size <= Math.Max(1, bytes.Length); size++)
        {
            EventLines lines = new();
            Assert.Equal(isEvent, bytes.Chunk(size).Select(piece => lines.Take(piece)).ToArray().Contains(true));
        }
    }

    [Fact]
    public void Half_an_event_counts_when_its_other_half_comes()
    {
        EventLines lines = new();
        Assert.False(lines.Take("data: one\n\nda"u8[10..]));
        Assert.True(lines.Take("ta: two\n\n"u8));
        Assert.False(lines.Take(": quiet\n\n"u8));
        Assert.True(lines.Take("data: three"u8));
    }
}
