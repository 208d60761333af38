namespace ArtistFirst.Registry;

/// <summary>The values that a batch writes, by table. A row that a batch changes twice is written once, as it is in the end.</summary>
internal sealed class RegisterWrites
{
    public Dictionary<string, object?[]> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?[]> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?[]> Delegations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?[]> Works { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, object?[]> Recordings { get; } = new(StringComparer.Ordinal);

    /// <summary>Recordings that are performances of other works than before, or may be.</summary>
    public HashSet<string> Unlinked { get; } = new(StringComparer.Ordinal);

    /// <summary>The works of each recording that was described.</summary>
    public Dictionary<string, List<object?[]>> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Claims, by their id and when they were recorded.</summary>
    public Dictionary<(string Id, long RecordedAt), object?[]> Claims { get; } = [];

    /// <summary>What senders state, by asset, sender and claim.</summary>
    public Dictionary<(string Asset, string Source, string Claim), object?[]> Stated { get; } = [];

    public List<object?[]> Statements { get; } = [];

    /// <summary>Writes all of it, within the transaction that is open.</summary>
    public async Task WriteAsync(RegisterSession session, CancellationToken cancellationToken)
    {
        await session.InsertAsync(RegisterQueries.PutParties, [.. Parties.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.PutDocuments, [.. Documents.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.PutDelegations, [.. Delegations.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.PutWorks, [.. Works.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.PutRecordings, [.. Recordings.Values], cancellationToken).ConfigureAwait(false);
        await session.FindAsync(RegisterQueries.RemoveLinks, Unlinked, static _ => 0, cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.AddLinks, [.. Links.Values.SelectMany(static links => links)], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(StoredClaim.Insert, [.. Claims.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(StatedRow.Put, [.. Stated.Values], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(RegisterQueries.AddStatements, Statements, cancellationToken).ConfigureAwait(false);
    }
}
