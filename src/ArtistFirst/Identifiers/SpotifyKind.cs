namespace ArtistFirst;

/// <summary>What a <see cref="SpotifyUri"/> names.</summary>
public enum SpotifyKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A track: a recording on a release.</summary>
    Track = 1,

    /// <summary>An album, single or compilation.</summary>
    Album = 2,

    /// <summary>An artist.</summary>
    Artist = 3,

    /// <summary>A playlist.</summary>
    Playlist = 4,

    /// <summary>A podcast.</summary>
    Show = 5,

    /// <summary>An episode of a podcast.</summary>
    Episode = 6,
}
