namespace ArtistFirst.Registry;

/// <summary>
/// Descriptions as the history has them for an instant. What was described only later is taken as it was described first: statements and claims of other registers, which were recorded
/// earlier than they came here, need somebody to belong to.
/// </summary>
internal sealed class EarlierBodies(RegisterSession session, DateTimeOffset knownAt) : RowBodies
{
    private const string Query = """
        SELECT row_key, body FROM register_history
        WHERE shard = 0 AND kind = @p0 AND row_key = @p1
        ORDER BY CASE WHEN at <= @p2 THEN 0 ELSE 1 END, CASE WHEN at <= @p2 THEN -seq ELSE seq END
        LIMIT 1
        """;

    public override async Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<(string Key, string Body)> bodies = [];
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            bodies.AddRange(await session.QueryAsync(Query, static row => (row.GetString(0), row.GetString(1)), cancellationToken, (long)kind, key, knownAt.UtcTicks).ConfigureAwait(false));
        }

        return bodies;
    }
}
