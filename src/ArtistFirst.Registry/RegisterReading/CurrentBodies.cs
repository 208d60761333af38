namespace ArtistFirst.Registry;

/// <summary>Rows as they are.</summary>
internal sealed class CurrentBodies(RegisterSession session) : RowBodies
{
    public override Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.FindAsync(QueryOf(kind), keys, static row => (row.GetString(0), row.GetString(1)), cancellationToken);

    public override async Task<List<(string Asset, RightsClaim Claim)>> FindClaimsAsync(IReadOnlyCollection<string> assets, CancellationToken cancellationToken) =>
        [.. (await session.FindAsync(StoredClaim.OfAssets, assets, StoredClaim.Read, cancellationToken).ConfigureAwait(false)).Select(static row => (row.Asset, row.Claim))];

    public override Task<List<string>> FindStatementsAsync(string query, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.FindAsync(query, keys, static row => row.GetString(1), cancellationToken);

    private static string QueryOf(RegisterRowKind kind) => kind switch
    {
        RegisterRowKind.Party => RegisterQueries.Parties,
        RegisterRowKind.Document => RegisterQueries.Documents,
        RegisterRowKind.Delegation => RegisterQueries.Delegations,
        RegisterRowKind.Work => RegisterQueries.Works,
        _ => RegisterQueries.Recordings,
    };
}
