using System.Text;

namespace ArtistFirst.Registry;

/// <summary>A row of a CSV file (RFC 4180) that spreadsheets can open without running what is in it.</summary>
internal static class CsvRow
{
    public static void Append(StringBuilder text, ReadOnlySpan<string> cells)
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
