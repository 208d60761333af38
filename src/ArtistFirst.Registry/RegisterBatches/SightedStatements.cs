using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>
/// Which statement it is that somebody found said: the first of that kind that stands. One that was withdrawn does not come back; the same said again after its withdrawal is the next, with
/// its number behind the id.
/// </summary>
internal static class SightedStatements
{
    /// <summary>The id of each, by the first one's; what stands is added to what is known.</summary>
    public static async Task<Dictionary<string, string>> FindAsync(
        RegisterSession session, IEnumerable<PreparedRow> rows, Dictionary<string, ConsentStatement> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Dictionary<string, string> sightings = rows.Select(static row => row.Row).OfType<StatementRow>().Where(static row => row.IsSighting).Select(static row => row.Key)
            .Distinct(StringComparer.Ordinal).ToDictionary(static id => id, static id => id, StringComparer.Ordinal);
        Interned interned = new();
        string[] open = [.. sightings.Keys];
        for (int number = 2; open.Length > 0; number++)
        {
            string[] ids = [.. open.Select(first => sightings[first])];
            foreach (string text in await session.FindAsync(RegisterQueries.Statements, ids, static row => row.GetString(1), cancellationToken).ConfigureAwait(false))
            {
                ConsentStatement statement = RowText.ReadStatement(text, interned);
                known[statement.Id] = statement;
            }

            List<string> withdrawals = await session.FindAsync(RegisterQueries.WithdrawalsOf, ids, static row => row.GetString(1), cancellationToken).ConfigureAwait(false);
            HashSet<string?> withdrawn = [.. withdrawals.Select(text => RowText.ReadStatement(text, interned)).Where(withdrawal => !(withdrawal.From > now)).Select(static withdrawal => withdrawal.Withdraws)];
            open = [.. open.Where(first => withdrawn.Contains(sightings[first]))];
            foreach (string first in open)
            {
                sightings[first] = string.Create(CultureInfo.InvariantCulture, $"{first}.{number}");
            }
        }

        return sightings;
    }
}
