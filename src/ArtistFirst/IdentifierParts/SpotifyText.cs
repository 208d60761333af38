namespace ArtistFirst;

/// <summary>The two forms that name something on Spotify: the URI, spotify:track:ID, and the address, https://open.spotify.com/track/ID.</summary>
internal static class SpotifyText
{
    private const string Scheme = "spotify:";
    private const string Site = "https://open.spotify.com/";

    // What a copied address carries in its query is not needed, but has a bound.
    private const int MaxInput = 256;

    private static readonly WireNames Kinds = new("track", "album", "artist", "playlist", "show", "episode");

    private static readonly string[] BeforeUriId = Array.ConvertAll(Kinds.All.ToArray(), kind => $"{Scheme}{kind}:");

    private static readonly string[] BeforeAddressId = Array.ConvertAll(Kinds.All.ToArray(), kind => $"{Site}{kind}/");

    /// <summary>Takes the text apart. The id is not looked at.</summary>
    public static bool TrySplit<TChar>(ReadOnlySpan<TChar> text, out SpotifyKind kind, out ReadOnlySpan<TChar> id)
        where TChar : unmanaged
    {
        kind = SpotifyKind.None;
        id = default;
        bool isAddress = Characters.StartsWith(text, Site);
        if (text.Length > MaxInput || !(isAddress || Characters.StartsWith(text, Scheme)))
        {
            return false;
        }

        ReadOnlySpan<TChar> rest = isAddress ? Path(text[Site.Length..]) : text[Scheme.Length..];
        int end = NameText.IndexOf(rest, isAddress ? '/' : ':');
        if (end < 0)
        {
            return false;
        }

        kind = (SpotifyKind)(Kinds.Find(rest[..end]) + 1);
        id = rest[(end + 1)..];
        return kind != SpotifyKind.None;
    }

    /// <summary>Writes the URI or, for display, the address. The answer is its length, or -1 where the room is too small.</summary>
    public static int Write<TChar>(SpotifyKind kind, ReadOnlySpan<TChar> id, bool isAddress, Span<TChar> destination)
        where TChar : unmanaged
    {
        int length = NameText.Write((isAddress ? BeforeAddressId : BeforeUriId)[(int)kind - 1], destination);
        return length >= 0 && id.TryCopyTo(destination[length..]) ? length + id.Length : -1;
    }

    // Without the query, and without the language that some addresses carry in front: intl-de/track/ID.
    private static ReadOnlySpan<TChar> Path<TChar>(ReadOnlySpan<TChar> path)
        where TChar : unmanaged
    {
        int query = NameText.IndexOf(path, '?');
        path = query < 0 ? path : path[..query];
        return Characters.StartsWith(path, "intl-") ? path[(NameText.IndexOf(path, '/') + 1)..] : path;
    }
}
