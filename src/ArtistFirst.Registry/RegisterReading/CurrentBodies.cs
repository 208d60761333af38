namespace ArtistFirst.Registry;

/// <summary>Descriptions as they are.</summary>
internal sealed class CurrentBodies(RegisterSession session) : RowBodies
{
    public override Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.FindAsync(QueryOf(kind), keys, static row => (row.GetString(0), row.GetString(1)), cancellationToken);

    private static string QueryOf(RegisterRowKind kind) => kind switch
    {
        RegisterRowKind.Party => RegisterQueries.Parties,
        RegisterRowKind.Document => RegisterQueries.Documents,
        RegisterRowKind.Delegation => RegisterQueries.Delegations,
        RegisterRowKind.Work => RegisterQueries.Works,
        _ => RegisterQueries.Recordings,
    };
}
