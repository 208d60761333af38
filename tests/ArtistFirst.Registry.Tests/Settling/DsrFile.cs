using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>A reader of DDEX digital sales reports by the rules of the architecture: HEAD, summaries, blocks, FOOT; what is wrong is told.</summary>
internal sealed class DsrFile
{
    private static readonly string[] BlockTypes = ["RE", "AS", "MW", "SU", "RU", "LI", "RC"];

    private DsrFile(IReadOnlyList<string[]> rows, IReadOnlyList<string> problems) => (Rows, Problems) = (rows, problems);

    /// <summary>The rows without comments: the type of the record, then its cells as they stand there.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    public IReadOnlyList<string> Problems { get; }

    public IEnumerable<string[]> Of(string type) => Rows.Where(row => string.Equals(row[0], type, StringComparison.Ordinal));

    /// <summary>The values of a cell.</summary>
    public static IReadOnlyList<string> Values(string cell)
    {
        List<string> values = [];
        StringBuilder value = new();
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length)
            {
                value.Append(cell[++i]);
            }
            else if (cell[i] == '|')
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(cell[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }

    public static DsrFile Read(ReadOnlySpan<byte> utf8)
    {
        string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(utf8);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        lines = lines[^1].Length == 0 ? lines[..^1] : lines;
        List<string[]> rows = [.. lines.Where(static line => !line.StartsWith('#')).Select(static line => line.Split('\t'))];
        List<string> problems = [];
        if (rows[0][0] is not "HEAD" || rows[^1][0] is not "FOOT" || rows.Count(static row => row[0] is "HEAD" or "FOOT") != 2)
        {
            problems.Add("HEAD is first and FOOT is last, each once");
        }

        string[][] summaries = [.. rows.Where(static row => row[0].StartsWith("SY", StringComparison.Ordinal))];
        string[][] blocks = [.. rows.Where(static row => BlockTypes.Contains(row[0][..2], StringComparer.Ordinal))];
        if (summaries.Length + blocks.Length + 2 != rows.Count)
        {
            problems.Add("every row is HEAD, a summary, of a block, or FOOT");
        }

        if (rows.FindIndex(static row => BlockTypes.Contains(row[0][..2], StringComparer.Ordinal)) is > 0 and var first && rows.FindLastIndex(static row => row[0].StartsWith("SY", StringComparison.Ordinal)) > first)
        {
            problems.Add("summaries are before blocks");
        }

        string[] ids = [.. blocks.Select(static row => row[1])];
        string[] starts = [.. ids.Where((id, place) => place == 0 || !string.Equals(ids[place - 1], id, StringComparison.Ordinal))];
        if (starts.Length != starts.Distinct(StringComparer.Ordinal).Count())
        {
            problems.Add("the rows of a block stand together");
        }

        if (blocks.GroupBy(static row => row[1], StringComparer.Ordinal).Any(static block => !IsInOrder(block)))
        {
            problems.Add("in a block the resource is first, then works, then what was released, then sales with their claims");
        }

        HashSet<string> known = [.. summaries.Select(static row => row[1])];
        if (blocks.Any(row => SummaryOf(row) is { } summary && !known.Contains(summary)))
        {
            problems.Add("rows of blocks name summaries that are there");
        }

        Foot(problems, rows[^1], lines.Length, summaries.Length, starts.Length);
        return new DsrFile(rows, problems);
    }

    private static bool IsInOrder(IEnumerable<string[]> block)
    {
        string[] order = ["RE", "AS", "MW", "RU", "SU", "LI"];
        int[] places = [.. block.Select(row => int.Min(Array.IndexOf(order, row[0][..2]), 4))];
        return places.SequenceEqual(places.Order());
    }

    private static string? SummaryOf(string[] row) => row[0][..2] switch { "RU" or "LI" => row[2], "SU" when row[0].StartsWith("SU03", StringComparison.Ordinal) => row[3], _ => null };

    private static void Foot(List<string> problems, string[] foot, int lines, int summaries, int blocks)
    {
        int[] counts = [.. foot.Skip(1).Where(static cell => cell.Length > 0).Select(static cell => int.Parse(cell, CultureInfo.InvariantCulture))];
        int[] right = [lines, lines, summaries, blocks, blocks];
        if (!counts.SequenceEqual(right))
        {
            problems.Add($"FOOT says {string.Join(' ', counts)}, and there are {string.Join(' ', right)}");
        }
    }
}
