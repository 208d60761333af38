using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>One line of a statement as a transaction of a report.</summary>
/// <param name="Line">The line.</param>
/// <param name="Summary">The number of its summary record.</param>
internal sealed record DsrTransaction(StatementLine Line, int Summary)
{
    /// <summary>The id of the transaction: the number of the line in the statement.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"L{Line.Number}");

    /// <summary>What it is a sale of: a recording, or what is adjusted of another period as a whole.</summary>
    public string Resource => Line.Recording?.ToString() ?? $"{LineNames.Of(Line.Type)}-{Line.OriginalPeriod}";

    /// <summary>What the line is for, in our namespace.</summary>
    public static string UseOf(StatementLine line) => "artistfirst::" + (line.Uses ?? LineNames.Of(line.Type)).Replace(' ', '+');

    /// <summary>The lines of a statement, and their summaries: one for each use and territory.</summary>
    public static IReadOnlyList<DsrTransaction> All(Statement statement)
    {
        (string Use, string Territory)[] summaries = [.. statement.Lines.Select(SummaryOf).Distinct().OrderBy(static summary => summary.Use, StringComparer.Ordinal).ThenBy(static summary => summary.Territory, StringComparer.Ordinal)];
        Dictionary<(string Use, string Territory), int> numbers = summaries.Select(static (summary, place) => (summary, place)).ToDictionary(static pair => pair.summary, static pair => pair.place + 1);
        return [.. statement.Lines.Select(line => new DsrTransaction(line, numbers[SummaryOf(line)]))];
    }

    private static (string Use, string Territory) SummaryOf(StatementLine line) => (UseOf(line), line.Territory?.ToString() ?? string.Empty);
}
