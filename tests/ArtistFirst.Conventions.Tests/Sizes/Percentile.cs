namespace ArtistFirst.Conventions;

/// <summary>Nearest-rank percentiles: always one of the values, the same on every machine.</summary>
internal static class Percentile
{
    public static int Of(IEnumerable<int> values, int percent)
    {
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(((sorted.Length * percent) + 99) / 100) - 1];
    }
}
