using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Writes a statement as one page that needs nothing else: to be read on a screen, or printed.</summary>
internal static class HtmlStatement
{
    private const int MostLines = 1000;

    public static byte[] Write(Statement statement)
    {
        StringBuilder page = new();
        Head(page, statement);
        Sums(page, statement.Account);
        Charts(page, statement);
        Lines(page, statement);
        Pools(page, statement.Settlement);
        Foot(page, statement);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Head(StringBuilder page, Statement statement)
    {
        string name = HtmlText.Of(statement.Account.Name);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{StatementStyle.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Statement {HtmlText.Of(statement.Settlement.Period)}: {name}</title>
            <style>{StatementStyle.Css}</style>
            </head>
            <body>
            <header>
            <p class="soft">Statement of uses by music AI</p>
            <h1><bdi>{name}</bdi></h1>
            <p>Period {HtmlText.Of(statement.Settlement.Period)}, {statement.Settlement.From:yyyy-MM-dd} to {statement.Settlement.To:yyyy-MM-dd} · <span class="id">{HtmlText.Of(statement.Account.Party.ToString())}</span></p>
            </header>
            <main>

            """);
    }

    private static void Sums(StringBuilder page, PayeeAccount account)
    {
        page.Append("<section aria-label=\"Account\"><dl class=\"sums\">");
        foreach ((string name, Money amount, string kind) in new[]
        {
            ("Brought forward", account.BroughtForward, ""), ("Earned", account.Earned, ""), ("Paid out", account.Paid, "paid"), ("Carried forward", account.CarriedForward, ""),
        })
        {
            string debt = amount.MinorUnits < 0 ? " class=\"debt\"" : string.Empty;
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"{kind}\"><dt>{name}</dt><dd{debt}>{HtmlText.Of(amount.ToString())}</dd></div>");
        }

        page.Append("</dl><p class=\"soft\">Not recoupable: no advance is taken off these amounts.</p></section>\n");
    }

    private static void Charts(StringBuilder page, Statement statement)
    {
        Currency currency = statement.Settlement.Currency;
        page.Append("<section><h2>Where it comes from</h2><div class=\"charts\">\n");
        BarChart.Write(page, "months", "By month", [.. Sum(statement, static line => line.Month ?? line.OriginalPeriod ?? "other").OrderBy(static bar => bar.Name, StringComparer.Ordinal)], currency);
        BarChart.Write(page, "uses", "By use", Largest(Sum(statement, static line => line.Uses ?? LineNames.Of(line.Type))), currency);
        BarChart.Write(page, "territories", "By territory", Largest(Sum(statement, static line => line.Territory?.ToString() ?? "none")), currency);
        page.Append("</div></section>\n");
    }

    private static IEnumerable<(string Name, Rational Amount)> Sum(Statement statement, Func<StatementLine, string> name) => statement.Lines
        .GroupBy(name, StringComparer.Ordinal)
        .Select(static lines => (lines.Key, RationalSum.Of(lines.Select(static line => Fractions.Parse(line.Exact)))));

    private static IReadOnlyList<(string Name, Rational Amount)> Largest(IEnumerable<(string Name, Rational Amount)> amounts) =>
        [.. amounts.OrderByDescending(static bar => bar.Amount).ThenBy(static bar => bar.Name, StringComparer.Ordinal)];

    private static void Lines(StringBuilder page, Statement statement)
    {
        page.Append("<section><h2>Lines</h2><div class=\"wide\"><table><thead><tr><th scope=\"col\" class=\"number\">No.</th><th scope=\"col\">Recording</th><th scope=\"col\">Use</th><th scope=\"col\">Side</th><th scope=\"col\">Territory</th>"
            + "<th scope=\"col\">Month</th><th scope=\"col\">Model</th><th scope=\"col\" class=\"number\">Uses</th><th scope=\"col\" class=\"number\">Weight</th><th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"number\">Amount</th></tr></thead><tbody>\n");
        foreach (StatementLine line in statement.Lines.Take(MostLines))
        {
            Line(page, line);
        }

        page.Append("</tbody></table></div>");
        if (statement.Lines.Count > MostLines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{statement.Lines.Count - MostLines:N0} more lines are in the CSV and JSON files of this statement.</p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">Amounts of lines are in {statement.Settlement.Currency}, before rounding, cut off for print; they are rounded once, for the account.</p></section>\n");
    }

    private static void Line(StringBuilder page, StatementLine line)
    {
        string kind = line.Type switch
        {
            LineType.Adjustment => $"adjustment of {line.OriginalPeriod}",
            LineType.SuspenseRelease => $"found since {line.OriginalPeriod}",
            _ => line.Uses ?? string.Empty,
        };
        string debt = line.Amount.StartsWith('-') ? " debt" : string.Empty;
        page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"number\">{line.Number}</td><td class=\"title\"><bdi>{HtmlText.Of(line.Title)}</bdi> <span class=\"soft\"><bdi>{HtmlText.Of(line.Artists)}</bdi></span> <span class=\"id\">{line.Recording}</span></td>");
        foreach ((string cell, string css) in new[] { (kind, ""), (line.Side ?? string.Empty, ""), (line.Territory?.ToString() ?? string.Empty, ""), (line.Month ?? string.Empty, " class=\"fixed\""), (line.Model ?? string.Empty, "") })
        {
            page.Append(CultureInfo.InvariantCulture, $"<td{css}>{HtmlText.Of(cell)}</td>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{line.Count:N0}</td><td class=\"number\">{HtmlText.Of(Short(line.Weight))}</td><td class=\"number\">{HtmlText.Of(line.Share)}</td><td class=\"number{debt}\">{HtmlText.Of(line.Amount)}</td></tr>\n");
    }

    // Most uses weigh a whole: 5.000000000 says no more than 5.
    private static string? Short(string? weight) => weight?.Contains('.', StringComparison.Ordinal) == true ? weight.TrimEnd('0').TrimEnd('.') : weight;

    private static void Pools(StringBuilder page, Settlement settlement)
    {
        page.Append("<section><h2>Pools of the period</h2><div class=\"wide\"><table><thead><tr><th scope=\"col\">Pool</th><th scope=\"col\">Divided</th><th scope=\"col\" class=\"number\">Uses</th><th scope=\"col\" class=\"number\">Gross</th><th scope=\"col\" class=\"number\">Taxes</th>"
            + "<th scope=\"col\" class=\"number\">Refunds</th><th scope=\"col\">Exchange rates</th><th scope=\"col\">Decided by</th><th scope=\"col\" class=\"number\">Pool</th></tr></thead><tbody>\n");
        foreach (PoolSettlement pool in settlement.Pools)
        {
            string rates = string.Join("; ", pool.Rates.Select(static rate => $"1 {rate.From} = {rate.Rate} {rate.To}, {rate.Source}, {rate.Date:yyyy-MM-dd}"));
            string[] sums = [.. new Func<PoolIncome, Money>[] { static line => line.Gross, static line => line.Taxes, static line => line.Refunds }.Select(part => string.Join(", ", pool.Income.Select(line => part(line).ToString())))];
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{HtmlText.Of(pool.Pool)}</td><td>{Words(pool.Strategy.ToString())}</td><td class=\"number\">{pool.Uses:N0}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{HtmlText.Of(sums[0])}</td><td class=\"number\">{HtmlText.Of(sums[1])}</td><td class=\"number\">{HtmlText.Of(sums[2])}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{HtmlText.Of(rates)}</td><td>{Words(pool.Rule.ToString())}</td><td class=\"number\">{HtmlText.Of(pool.Amount.ToString())}</td></tr>\n");
        }

        page.Append("</tbody></table></div></section>\n");
    }

    // ProRata is pro rata.
    private static string Words(string name) => string.Concat(name.Select(static (c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? string.Empty : " ") + char.ToLowerInvariant(c) : c.ToString()));

    private static void Foot(StringBuilder page, Statement statement)
    {
        Settlement settlement = statement.Settlement;
        LedgerRange range = settlement.Ledger;
        string entries = range.To > range.From ? string.Create(CultureInfo.InvariantCulture, $"entries {range.From} to {range.To - 1}") : "no new entries";
        page.Append(CultureInfo.InvariantCulture, $"""
            </main>
            <footer>
            <p>Settlement <span class="id">{settlement.Sha256}</span>, made from {entries} of the usage ledger (chain <span class="id">{HtmlText.Of(range.ChainHash)}</span>).</p>
            <p>Rate card {HtmlText.Of(settlement.RateCard.Id)} revision {settlement.RateCard.Revision} (<span class="id">{settlement.RateCard.Sha256}</span>); shares from <bdi>{HtmlText.Of(settlement.Register.Registry)}</bdi> revision {settlement.Register.Revision}.</p>
            <p>The positions in the ledger behind each line are in the CSV and JSON files: they can be proved.</p>
            </footer>
            </body>
            </html>

            """);
    }
}
