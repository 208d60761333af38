using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>The order of lines in a statement: pool, recording, side, use, territory, month, and whatever else tells them apart; never the order of the ledger.</summary>
internal sealed class LineOrder : IComparer<string[]>
{
    public static LineOrder Instance { get; } = new();

    public int Compare(string[]? x, string[]? y)
    {
        for (int i = 0; i < x!.Length; i++)
        {
            if (string.CompareOrdinal(x[i], y![i]) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>What a line is ordered by: made once for each, for there may be very many.</summary>
    public static string[] KeysOf(StatementLine line) =>
    [
        line.Pool ?? string.Empty, line.Recording?.ToString() ?? string.Empty, line.Side ?? string.Empty, line.Work?.ToString() ?? string.Empty, line.Uses ?? string.Empty,
        line.Territory?.ToString() ?? string.Empty, line.Month ?? string.Empty, line.Model ?? string.Empty, line.License ?? string.Empty,
        line.Count.ToString("D20", CultureInfo.InvariantCulture), line.Share ?? string.Empty, line.Exact, line.Entries ?? string.Empty,
    ];
}
