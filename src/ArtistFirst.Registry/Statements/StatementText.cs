namespace ArtistFirst.Registry;

/// <summary>Statements in the forms in which payees get them. The same statement makes the same bytes.</summary>
public static class StatementText
{
    /// <summary>As JSON (docs/spec/statement.schema.json).</summary>
    /// <param name="statement">The statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static byte[] ToJson(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return SettlementText.Write(StatementFile.Of(statement), SettlementJson.Default.StatementFile);
    }

    /// <summary>As CSV (RFC 4180, UTF-8): a heading, the lines, and the account. Cells that a spreadsheet would take for a formula begin with an apostrophe.</summary>
    /// <param name="statement">The statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static byte[] ToCsv(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return CsvStatement.Write(statement);
    }

    /// <summary>As a page (HTML) that needs no other file, runs no script and can be printed: the account, charts by month, use and territory, and the first 1,000 lines.</summary>
    /// <param name="statement">The statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static byte[] ToHtml(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return HtmlStatement.Write(statement);
    }
}
