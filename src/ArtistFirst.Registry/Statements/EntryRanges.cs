using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>Positions in the ledger as statements write them: <c>3-7 12</c>.</summary>
internal static class EntryRanges
{
    /// <summary>Writes positions that are in order; null for none.</summary>
    public static string? Write(IReadOnlyList<long> positions)
    {
        List<string> ranges = [];
        for (int i = 0; i < positions.Count;)
        {
            int last = i;
            while (last + 1 < positions.Count && positions[last + 1] == positions[last] + 1)
            {
                last++;
            }

            ranges.Add(last == i ? Text(positions[i]) : $"{Text(positions[i])}-{Text(positions[last])}");
            i = last + 1;
        }

        return ranges.Count == 0 ? null : string.Join(' ', ranges);
    }

    /// <summary>Reads them, one by one: a range may be long.</summary>
    /// <exception cref="SettlementFormatException">They are not as they are written.</exception>
    public static IEnumerable<long> Read(string? text)
    {
        foreach ((long from, long to) in Ranges(text))
        {
            for (long position = from; position <= to; position++)
            {
                yield return position;
            }
        }
    }

    /// <summary>Whether a position is among them.</summary>
    /// <exception cref="SettlementFormatException">They are not as they are written.</exception>
    public static bool Has(string? text, long position) => Ranges(text).Any(range => position >= range.From && position <= range.To);

    /// <summary>How many they are; null where they are not in order, or one stands at or behind an end.</summary>
    /// <exception cref="SettlementFormatException">They are not as they are written.</exception>
    public static long? Count(string? text, long end)
    {
        (long next, long count) = (0, 0);
        foreach ((long from, long to) in Ranges(text))
        {
            if (from < next || to >= end)
            {
                return null;
            }

            (next, count) = (to + 1, count + (to - from) + 1);
        }

        return count;
    }

    private static IEnumerable<(long From, long To)> Ranges(string? text)
    {
        foreach (string range in (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int stroke = range.IndexOf('-', StringComparison.Ordinal);
            string first = stroke < 0 ? range : range[..stroke];
            bool isRead = long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out long from);
            long to = from;
            isRead &= stroke < 0 || long.TryParse(range[(stroke + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out to);
            yield return isRead && from <= to ? (from, to) : throw new SettlementFormatException($"Expected positions such as 3-7 12; what came is {Quoted.Text(range)}.");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
