using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Writes a statement as CSV (RFC 4180).</summary>
internal static class CsvStatement
{
    private static readonly string[] Heading =
    [
        "period", "payee_id", "payee_name", "line", "line_type", "original_period", "pool", "side", "isrc", "title", "artists", "iswc", "uses", "territory", "month", "model", "license",
        "count", "weight", "share", "currency", "amount_unrounded", "exact_minor_units", "non_recoupable", "ledger_entries",
    ];

    public static byte[] Write(Statement statement)
    {
        StringBuilder text = new();
        CsvRow.Append(text, Heading);
        foreach (StatementLine line in statement.Lines)
        {
            CsvRow.Append(text, Cells(statement, line));
        }

        PayeeAccount account = statement.Account;
        foreach ((string name, Money amount) in new[] { ("brought-forward", account.BroughtForward), ("earned", account.Earned), ("paid", account.Paid), ("carried-forward", account.CarriedForward) })
        {
            string[] cells = new string[Heading.Length];
            Array.Fill(cells, string.Empty);
            (cells[0], cells[1], cells[2], cells[4]) = (statement.Settlement.Period, account.Party.ToString(), account.Name, name);
            (cells[20], cells[21], cells[22], cells[23]) = (amount.Currency.Code, amount.Number, amount.MinorUnits.ToString(CultureInfo.InvariantCulture), "true");
            CsvRow.Append(text, cells);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Cells(Statement statement, StatementLine line) =>
    [
        statement.Settlement.Period, statement.Account.Party.ToString(), statement.Account.Name, line.Number.ToString(CultureInfo.InvariantCulture), LineNames.Of(line.Type), line.OriginalPeriod ?? statement.Settlement.Period,
        line.Pool ?? string.Empty, line.Side ?? string.Empty, line.Recording?.ToString() ?? string.Empty, line.Title ?? string.Empty, line.Artists ?? string.Empty, line.Work?.ToString() ?? string.Empty,
        line.Uses ?? string.Empty, line.Territory?.ToString() ?? string.Empty, line.Month ?? string.Empty, line.Model ?? string.Empty, line.License ?? string.Empty,
        line.Count.ToString(CultureInfo.InvariantCulture), line.Weight ?? string.Empty, line.Share ?? string.Empty, statement.Settlement.Currency.Code, line.Amount, line.Exact, "true", line.Entries ?? string.Empty,
    ];
}
