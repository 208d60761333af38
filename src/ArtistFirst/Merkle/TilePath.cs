using System.Globalization;

namespace ArtistFirst;

/// <summary>Where a tile lies, as c2sp.org/tlog-tiles has it: <c>tile/0/x001/x234/067</c>, and behind it <c>.p/17</c> for one that holds 17 of its 256 hashes yet.</summary>
internal static class TilePath
{
    /// <summary>How many hashes a full tile holds, and how many entries a full bundle: 256.</summary>
    public const int Width = 256;

    /// <summary>A tile covers so many levels of the tree.</summary>
    public const int Height = 8;

    /// <summary>The tile of hashes at a level of tiles: 0 for the leaves.</summary>
    public static string Hashes(int level, long index, int width) => $"tile/{level.ToString(CultureInfo.InvariantCulture)}/{Number(index)}{Partial(width)}";

    /// <summary>The bundle of what leaves hold.</summary>
    public static string Entries(long index, int width) => $"tile/entries/{Number(index)}{Partial(width)}";

    /// <summary>When those entries were recorded; an addition of ours beside the tiles.</summary>
    public static string Recorded(long index, int width) => $"recorded/{Number(index)}{Partial(width)}";

    /// <summary>How many hashes the tile at a place holds in a tree of that size; 0 where there is none.</summary>
    public static int WidthOf(int level, long index, long size)
        => (int)long.Clamp((size >> (level * Height)) - (index * Width), 0, Width);

    // Three digits a folder, so that none has more than a thousand files; all but the last begin with x.
    private static string Number(long index)
    {
        string path = (index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000)
        {
            path = $"x{(index % 1000).ToString("D3", CultureInfo.InvariantCulture)}/{path}";
        }

        return path;
    }

    private static string Partial(int width) => width == Width ? string.Empty : $".p/{width.ToString(CultureInfo.InvariantCulture)}";
}
