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
        Row(text, Heading);
        foreach (StatementLine line in statement.Lines)
        {
            Row(text, Cells(statement, line));
        }

        PayeeAccount account = statement.Account;
        foreach ((string name, Money amount) in new[] { ("brought-forward", account.BroughtForward), ("earned", account.Earned), ("paid", account.Paid), ("carried-forward", account.CarriedForward) })
        {
            string[] cells = new string[Heading.Length];
            Array.Fill(cells, string.Empty);
            (cells[0], cells[1], cells[2], cells[4]) = (statement.Settlement.Period, account.Party.ToString(), account.Name, name);
            (cells[20], cells[21], cells[22], cells[23]) = (amount.Currency.Code, amount.Number, amount.MinorUnits.ToString(CultureInfo.InvariantCulture), "true");
            Row(text, cells);
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

    private static void Row(StringBuilder text, string[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : ",").Append(Cell(cells[i]));
        }

        text.Append("\r\n");
    }

    // Text from a register may be anything; a spreadsheet must not run it. Those of East Asia take the wide signs for the narrow ones.
    private static string Cell(string text)
    {
        bool isNumber = Rational.TryReadDecimal(text, out _);
        string safe = !isNumber && text.Length > 0 && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".Contains(text[0], StringComparison.Ordinal) && !IsFraction(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsFraction(string text) => text.All(static c => char.IsAsciiDigit(c) || c is '-' or '/');
}
