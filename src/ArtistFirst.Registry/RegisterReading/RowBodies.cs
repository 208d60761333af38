namespace ArtistFirst.Registry;

/// <summary>Where rows are read from: as they are, or as they were.</summary>
internal abstract class RowBodies
{
    /// <summary>The texts of descriptions by their keys. Rows that are not there are left out.</summary>
    public abstract Task<List<(string Key, string Body)>> FindAsync(RegisterRowKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>The claims on assets.</summary>
    public abstract Task<List<(string Asset, RightsClaim Claim)>> FindClaimsAsync(IReadOnlyCollection<string> assets, CancellationToken cancellationToken);

    /// <summary>The texts of the statements that a query finds (<see cref="RegisterQueries.StatementsAbout"/>, <see cref="RegisterQueries.WithdrawalsOf"/>).</summary>
    public abstract Task<List<string>> FindStatementsAsync(string query, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
