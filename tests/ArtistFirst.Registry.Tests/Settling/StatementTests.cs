using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class StatementTests
{
    private const string Hostile = "=HYPERLINK(\"x\")<script>alert(1)</script>\u202E\u0007&'\"";

    [Fact]
    public async Task A_page_shows_hostile_names_and_runs_nothing()
    {
        string page = Encoding.UTF8.GetString(StatementText.ToHtml(await HostileAsync()));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        XElement html = XElement.Parse(Wellformed(page));
        Assert.Equal(3, html.Descendants("svg").Count(static chart => chart.Attribute("role")?.Value is "img" && chart.Element("desc") is not null));
        Assert.DoesNotContain(html.DescendantsAndSelf().Attributes(), static attribute => attribute.Name.LocalName is "href" or "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_of_a_page_allows_its_own_style_sheet_and_nothing_else()
    {
        XElement html = XElement.Parse(Wellformed(Encoding.UTF8.GetString(StatementText.ToHtml(await HostileAsync()))));
        string css = html.Descendants("style").Single().Value;
        string policy = html.Descendants("meta").Single(static meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bars_are_as_long_as_what_they_stand_for()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"), Authorized("c", territory: Territory.Parse("NO")).DeliverAll("c", Source(Song, 1, 1)));
        SettlementRun run = await ledger.SettleAsync(Inputs());
        XElement html = XElement.Parse(Wellformed(Encoding.UTF8.GetString(StatementText.ToHtml(run.StatementOf(Label)))));
        XElement chart = html.Descendants("svg").Last();
        Assert.Equal(["SE", "100.00", "NO", "50.00"], chart.Elements("text").Select(static text => text.Value));
        Assert.Equal([320, 160], chart.Elements("rect").Where(static bar => bar.Attribute("class")!.Value is "bar").Select(static bar => int.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Cells_of_a_csv_are_never_formulas_and_rows_have_one_length()
    {
        string csv = Encoding.UTF8.GetString(StatementText.ToCsv(await HostileAsync()));
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
        List<List<string>> rows = Rows(csv);
        Assert.All(rows, row => Assert.Equal(25, row.Count));
        Assert.Equal("'" + Hostile, rows[1][9]);
        Assert.Equal(["brought-forward", "earned", "paid", "carried-forward"], rows.TakeLast(4).Select(static row => row[4]));
        Assert.DoesNotContain(rows.SelectMany(static row => row), static cell => cell.Length > 0 && "=+@".Contains(cell[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_says_what_was_used_where_and_under_which_license_and_where_the_ledger_has_it()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Authorized("x"), Whole("b"), Whole("c"));
        SettlementRun run = await ledger.SettleAsync(Inputs());
        StatementLine line = Assert.Single(run.StatementOf(Writer).Lines);
        Assert.Equal(("transform.remix", "SE", "2026-11", "studio@3", "license-1"), (line.Uses, line.Territory.ToString(), line.Month, line.Model, line.License));
        Assert.Equal((3L, "0 2-3", "1/2", "7500", "75.00000000", "work"), (line.Count, line.Entries, line.Share, line.Exact, line.Amount, line.Side));
        Assert.Throws<ArgumentException>(() => run.StatementOf(PartyId.Parse("https://nobody.example")));
    }

    [Fact]
    public void There_is_no_line_by_which_an_advance_is_recouped() =>
        Assert.Equal(["Usage", "Training", "Adjustment", "SuspenseRelease"], Enum.GetNames<LineType>());

    private static async Task<Statement> HostileAsync()
    {
        RightsRegister register = With(Contents.Recordings[0] with { Title = Hostile, Artists = [Hostile, "a,b"] });
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other));
        return (await ledger.SettleAsync(Inputs(register: register))).StatementOf(Label);
    }

    // HTML's void elements are all that XML does not take.
    private static string Wellformed(string page) => string.Join('\n', page.Split('\n').Select(static line => line.StartsWith("<meta", StringComparison.Ordinal) ? line.Replace(">", "/>", StringComparison.Ordinal) : line)).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal);

    private static List<List<string>> Rows(string csv)
    {
        List<List<string>> rows = [[]];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (isQuoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[++i]);
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                }
            }
            else if (isQuoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
