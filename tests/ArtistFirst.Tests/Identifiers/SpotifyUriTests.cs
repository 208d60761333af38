namespace ArtistFirst.Tests;

public class SpotifyUriTests : IdentifierValueFacts<SpotifyUri>
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    protected override IEnumerable<string> Extremes => ["spotify:track:0000000000000000000000", "spotify:episode:7N42dgm5tFLK9N8MT7fHC7"];

    protected override bool OrdersByText => false;

    protected override bool IgnoresCase => false;

    [Theory]
    [InlineData("https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6?si=abc&utm=1")]
    [InlineData("HTTPS://Open.Spotify.com/intl-de/track/6rqhFgbbKwnb9MLmUQDhG6?si=abc")]
    [InlineData("SPOTIFY:track:6rqhFgbbKwnb9MLmUQDhG6")]
    public void Other_spellings_are_read(string text)
    {
        SpotifyUri uri = SpotifyUri.Parse(text);
        Assert.Equal(("spotify:track:6rqhFgbbKwnb9MLmUQDhG6", SpotifyKind.Track), (uri.ToString(), uri.Kind));
    }

    [Theory]
    [InlineData("6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("spotify:user:6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("spotify:Track:6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("spotify:track:6rqhFgbbKwnb9MLmUQDhG-")]
    [InlineData("spotify:track:6rqhFgbbKwnb9MLmUQDhG6?si=abc")]
    [InlineData("spotify:track:7N42dgm5tFLK9N8MT7fHC8")]
    [InlineData("spotify::6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("http://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6")]
    [InlineData("https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6/")]
    [InlineData("https://open.spotify.com/intl-de")]
    [InlineData("https://open.spotify.com.example/track/6rqhFgbbKwnb9MLmUQDhG6")]
    public void Anything_else_is_refused(string text) => Assert.False(SpotifyUri.TryParse(text, out _));

    [Fact]
    public void Display_form_is_the_address() =>
        Assert.Equal("https://open.spotify.com/track/6rqhFgbbKwnb9MLmUQDhG6", $"{SpotifyUri.Parse("spotify:track:6rqhFgbbKwnb9MLmUQDhG6"):D}");

    [Theory]
    [InlineData("track", SpotifyKind.Track)]
    [InlineData("album", SpotifyKind.Album)]
    [InlineData("artist", SpotifyKind.Artist)]
    [InlineData("playlist", SpotifyKind.Playlist)]
    [InlineData("show", SpotifyKind.Show)]
    [InlineData("episode", SpotifyKind.Episode)]
    public void Kind_is_told(string name, SpotifyKind kind) => Assert.Equal(kind, SpotifyUri.Parse($"spotify:{name}:6rqhFgbbKwnb9MLmUQDhG6").Kind);

    // A first character below 7 keeps the number within 128 bits.
    protected override string Draw(Random random)
        => $"spotify:{random.GetItems(["track", "album", "artist"], 1)[0]}:{Some.Text(random, "0123456", 1)}{Some.Text(random, Alphabet, 21)}";
}
