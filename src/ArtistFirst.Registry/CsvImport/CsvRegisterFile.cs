using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Reads CSV files of claims and of statements, line by line.</summary>
internal static class CsvRegisterFile
{
    private delegate void LineReader(long line, List<ImportItem> items);

    /// <summary>Reads a file of claims.</summary>
    public static IAsyncEnumerable<ImportItem> ReadClaimsAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, CsvColumn.OfClaims, CsvColumn.NeededByClaims, static cells => new ClaimLines(cells).Read, cancellationToken);

    /// <summary>Reads a file of statements.</summary>
    public static IAsyncEnumerable<ImportItem> ReadStatementsAsync(Stream stream, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        ReadAsync(stream, CsvColumn.OfStatements, CsvColumn.NeededByStatements, cells => new ConsentLines(cells, receivedAt).Read, cancellationToken);

    private static async IAsyncEnumerable<ImportItem> ReadAsync(
        Stream stream, string[] known, string[] needed, Func<CsvCells, LineReader> makeReader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CsvTable table = new(stream);
        CsvStep step = await table.ReadAsync(cancellationToken).ConfigureAwait(false);
        Finding? problem = step.Problem;
        CsvHeader? header = step.IsEnd || problem is not null ? null : CsvHeader.TryRead(table.Fields, known, needed, out problem);
        if (header is null)
        {
            yield return ImportItem.Rejected(Math.Max(table.Line, 1), problem ?? ImportColumns.Found($"a header with columns among {string.Join(", ", known)}", "an empty file"));
            yield break;
        }

        CsvCells cells = new(table, header);
        LineReader read = makeReader(cells);
        List<ImportItem> items = [];
        while (true)
        {
            step = await table.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (step.Problem is not null)
            {
                yield return ImportItem.Rejected(table.Line, step.Problem);
            }

            if (step.IsEnd)
            {
                yield break;
            }

            foreach (ImportItem item in step.Problem is null ? ReadLine(table.Line, cells, read, items) : [])
            {
                yield return item;
            }
        }
    }

    // A line counts as a whole or not at all.
    private static List<ImportItem> ReadLine(long line, CsvCells cells, LineReader read, List<ImportItem> items)
    {
        items.Clear();
        cells.Begin();
        if (cells.Problem is null)
        {
            read(line, items);
        }

        if (cells.Problem is { } problem)
        {
            items.Clear();
            items.Add(ImportItem.Rejected(line, problem));
        }

        return items;
    }
}
