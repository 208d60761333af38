namespace ArtistFirst.Registry;

/// <summary>
/// Rows as the register had them at an instant: what the history had by then, by the register's own clock. When a source says that something was said counts for what it means, not for
/// when it was known: else a file of tomorrow could rewrite the answers of yesterday.
/// </summary>
internal sealed class EarlierBodies(RegisterSession session, DateTimeOffset knownAt) : RowBodies
{
    private const string Latest = "SELECT row_key, body FROM register_history WHERE shard = 0 AND kind = @p0 AND row_key = @p1 AND at <= @p2 ORDER BY seq DESC LIMIT 1";

    private const string InOrder = "SELECT body FROM register_history WHERE shard = 0 AND kind = @p0 AND row_key = @p1 AND at <= @p2 ORDER BY seq";

    public override async Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<(string Key, string Body)> bodies = [];
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            bodies.AddRange(await session.QueryAsync(Latest, static row => (row.GetString(0), row.GetString(1)), cancellationToken, (long)kind, key, knownAt.UtcTicks).ConfigureAwait(false));
        }

        return bodies;
    }

    // A claim that was retracted has a second entry, with the same record: the last one says how it stood.
    public override async Task<List<(string Asset, RightsClaim Claim)>> FindClaimsAsync(IReadOnlyCollection<string> assets, CancellationToken cancellationToken)
    {
        List<(string Asset, RightsClaim Claim)> claims = [];
        foreach (string asset in assets.Distinct(StringComparer.Ordinal))
        {
            List<RightsClaim> entries = await session.QueryAsync(
                InOrder, row => RowText.ReadRecordedClaim(row.GetString(0), asset), cancellationToken, (long)RegisterRowKind.Claim, asset, knownAt.UtcTicks).ConfigureAwait(false);
            claims.AddRange(entries.GroupBy(claim => (StoredClaim.IdOf(asset, claim), claim.RecordedAt)).Select(same => (asset, same.Last())));
        }

        return claims;
    }

    public override async Task<List<string>> FindStatementsAsync(string query, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<string> ids = await session.FindAsync(query, keys, static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        return [.. (await FindAsync(RegisterRowKind.Statement, ids, cancellationToken).ConfigureAwait(false)).Select(static row => row.Body)];
    }
}
