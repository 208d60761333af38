using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Compares the tables of a register, from which it answers, with the history, of which they are what was folded: two walks in the order of the keys, of which a page is in memory.
/// </summary>
internal sealed class TableCheck(RegisterState state)
{
    private const long PageSize = 1_000;

    // Whom a change concerns has a receipt of it, or one that waits to be signed.
    private const string WithoutReceipt = """
        SELECT seq, revision, who FROM (
            SELECT seq, revision, party AS who FROM register_history WHERE shard = 0 AND party IS NOT NULL
            UNION ALL
            SELECT seq, revision, other AS who FROM register_history WHERE shard = 0 AND other IS NOT NULL) AS concerned
        WHERE (seq, who) > (@p0, @p1) AND NOT EXISTS (
            SELECT 1 FROM register_receipt WHERE register_receipt.shard = 0 AND register_receipt.revision = concerned.revision AND register_receipt.party = concerned.who)
        ORDER BY seq, who LIMIT @p2
        """;

    private const string Entries =
        "SELECT row_key, seq, body FROM register_history WHERE shard = 0 AND kind = @p0 AND (row_key, seq) > (@p1, @p2) ORDER BY row_key, seq LIMIT @p3";

    /// <summary>Every difference, table by table.</summary>
    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (FoldedTable table in FoldedTable.All)
        {
            await foreach (Finding difference in CompareAsync(table, cancellationToken).ConfigureAwait(false))
            {
                yield return difference;
            }
        }

        await foreach (Finding missing in FindReceiptsAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return missing;
        }
    }

    private async IAsyncEnumerable<Finding> FindReceiptsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (long entry, string party) = (-1, string.Empty);
        List<(long Entry, long Revision, string Party)> page;
        do
        {
            (long afterEntry, string afterParty) = (entry, party);
            page = await state.AskAsync((session, _) => session.QueryAsync(
                WithoutReceipt, static row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)), cancellationToken, afterEntry, afterParty, PageSize)).ConfigureAwait(false);
            foreach ((long of, long revision, string who) in page)
            {
                yield return TablesAltered.Missing("register_receipt", string.Create(CultureInfo.InvariantCulture, $"{revision} {who}"), of);
                (entry, party) = (of, who);
            }
        }
        while (page.Count == PageSize);
    }

    private async IAsyncEnumerable<Finding> CompareAsync(FoldedTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerator<(KeyedRows Expected, long Entry)> history = FoldAsync(table, cancellationToken).GetAsyncEnumerator(cancellationToken);
        IAsyncEnumerator<KeyedRows> stored = ReadAsync(table, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (history.ConfigureAwait(false))
        await using (stored.ConfigureAwait(false))
        {
            bool hasEntry = await history.MoveNextAsync().ConfigureAwait(false);
            bool hasRow = await stored.MoveNextAsync().ConfigureAwait(false);
            while (hasEntry || hasRow)
            {
                int order = hasRow && hasEntry ? Utf8Order.Compare(history.Current.Expected.Key, stored.Current.Key) : hasRow.CompareTo(hasEntry);
                foreach (Finding difference in Compare(table, order > 0 ? [] : history.Current.Expected.Rows, order > 0 ? 0 : history.Current.Entry, order < 0 ? [] : stored.Current.Rows))
                {
                    yield return difference;
                }

                hasEntry = order > 0 ? hasEntry : await history.MoveNextAsync().ConfigureAwait(false);
                hasRow = order < 0 ? hasRow : await stored.MoveNextAsync().ConfigureAwait(false);
            }
        }
    }

    private static IEnumerable<Finding> Compare(FoldedTable table, List<object?[]> expected, long entry, List<object?[]> stored)
    {
        Dictionary<string, object?[]> rows = new(StringComparer.Ordinal);
        foreach (object?[] row in stored)
        {
            rows[table.KeyOf(row)] = row;
        }

        foreach (object?[] row in expected)
        {
            string key = table.KeyOf(row);
            if (!rows.Remove(key, out object?[]? found))
            {
                yield return TablesAltered.Missing(table.Name, key, entry);
            }
            else if (Enumerable.Range(0, row.Length).Where(place => !Equals(row[place], found[place])).Select(place => table.Columns[place]).ToArray() is { Length: > 0 } columns)
            {
                yield return TablesAltered.Different(table.Name, key, entry, columns);
            }
        }

        foreach (string key in rows.Keys)
        {
            yield return TablesAltered.Unknown(table.Name, key);
        }
    }

    private async IAsyncEnumerable<(KeyedRows Expected, long Entry)> FoldAsync(FoldedTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> bodies = [];
        (string key, long last) = (string.Empty, -1);
        List<(string Key, long Sequence, string Body)> page;
        do
        {
            (string afterKey, long afterEntry) = (key, last);
            page = await state.AskAsync((session, _) => session.QueryAsync(
                Entries, static row => (row.GetString(0), row.GetInt64(1), row.GetString(2)), cancellationToken, (long)table.Kind, afterKey, afterEntry, PageSize)).ConfigureAwait(false);
            foreach ((string next, long sequence, string body) in page)
            {
                if (bodies.Count > 0 && !string.Equals(next, key, StringComparison.Ordinal))
                {
                    yield return (new KeyedRows(key, [.. table.Fold(key, bodies)]), last);
                    bodies.Clear();
                }

                bodies.Add(body);
                (key, last) = (next, sequence);
            }
        }
        while (page.Count == PageSize);
        if (bodies.Count > 0)
        {
            yield return (new KeyedRows(key, [.. table.Fold(key, bodies)]), last);
        }
    }

    private async IAsyncEnumerable<KeyedRows> ReadAsync(FoldedTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        KeyedRows? rows = null;
        object?[] after = table.First;
        List<object?[]> page;
        do
        {
            object?[] values = [.. after, PageSize];
            page = await state.AskAsync((session, _) => session.QueryAsync(table.Query, table.Read, cancellationToken, values)).ConfigureAwait(false);
            foreach (object?[] row in page)
            {
                string key = Convert.ToString(row[0], CultureInfo.InvariantCulture)!;
                if (rows is not null && !string.Equals(rows.Key, key, StringComparison.Ordinal))
                {
                    yield return rows;
                    rows = null;
                }

                (rows ??= new KeyedRows(key, [])).Rows.Add(row);
                after = row[..table.Key.Length];
            }
        }
        while (page.Count == PageSize);
        if (rows is not null)
        {
            yield return rows;
        }
    }
}
