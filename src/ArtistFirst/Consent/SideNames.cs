namespace ArtistFirst;

/// <summary>The words for the sides, as register files and messages write them.</summary>
internal static class SideNames
{
    public static WireNames Names { get; } = new("master", "work", "artist", "voice");

    public static string ToWireName(this Side side) => Names.All[(int)side - 1];
}
