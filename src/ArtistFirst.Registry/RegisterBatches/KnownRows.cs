namespace ArtistFirst.Registry;

/// <summary>What the register has of the rows of a batch, and of what they name; with what the batch adds as it goes.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<string, List<StatedRow>> _stated = new(StringComparer.Ordinal);

    public KnownRows(DateTimeOffset now) => Names = new RegisterNames(now);

    public RegisterNames Names { get; }

    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RightsDocument> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, VoiceDelegation> Delegations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Work> Works { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Recording> Recordings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ConsentStatement> Statements { get; } = new(StringComparer.Ordinal);

    /// <summary>By the first id of what was found said, the id of the statement that stands, or that is to be made.</summary>
    public Dictionary<string, string> Sightings { get; private set; } = [];

    /// <summary>The claims that say the same, by their id, whenever they were recorded.</summary>
    public Dictionary<string, List<RightsClaim>> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>What senders state of the claims on an asset.</summary>
    public List<StatedRow> StatedOf(string asset) => ListOf(_stated, asset);

    /// <summary>Reads what a batch can meet.</summary>
    public static async Task<KnownRows> LoadAsync(RegisterSession session, IReadOnlyList<PreparedRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        KnownRows known = new(now);
        RowNames named = RowNames.Of(rows.Where(static row => row.Fault is null));
        Interned interned = new();
        await LoadAsync(session, RegisterQueries.Parties, named.Parties, known.Parties, text => RowText.ReadParty(text, interned), cancellationToken).ConfigureAwait(false);
        // A row that does not say who speaks for a party leaves that as it is, so that they have to be known as well.
        string[] speakers = [.. known.Parties.Values.SelectMany(static party => new[] { party.Guardian, party.Estate }).OfType<PartyId>().Select(static id => id.ToString())];
        await LoadAsync(session, RegisterQueries.Parties, speakers, known.Parties, text => RowText.ReadParty(text, interned), cancellationToken).ConfigureAwait(false);
        await LoadAsync(session, RegisterQueries.Documents, named.Documents, known.Documents, text => RowText.ReadDocument(text, interned), cancellationToken).ConfigureAwait(false);
        await LoadAsync(session, RegisterQueries.Delegations, named.Delegations, known.Delegations, text => RowText.ReadDelegation(text, interned), cancellationToken).ConfigureAwait(false);
        await LoadAsync(session, RegisterQueries.Works, named.Works, known.Works, text => RowText.ReadWork(text, interned), cancellationToken).ConfigureAwait(false);
        await LoadAsync(session, RegisterQueries.Recordings, named.Recordings, known.Recordings, text => RowText.ReadRecording(text, interned), cancellationToken).ConfigureAwait(false);
        await LoadAsync(session, RegisterQueries.Statements, named.Statements, known.Statements, text => RowText.ReadStatement(text, interned), cancellationToken).ConfigureAwait(false);
        known.Sightings = await SightedStatements.FindAsync(session, rows, known.Statements, now, cancellationToken).ConfigureAwait(false);
        foreach (StatedRow row in await session.FindAsync(StatedRow.OfAssets, named.Stated, StatedRow.Read, cancellationToken).ConfigureAwait(false))
        {
            known.StatedOf(row.Asset).Add(row);
            named.Claims.Add((row.Asset, row.Claim));
        }

        foreach ((_, string id, RightsClaim claim) in await session.FindAsync(StoredClaim.SameClaims, named.Claims, StoredClaim.Read, cancellationToken).ConfigureAwait(false))
        {
            known.ClaimsOf(id).Add(claim);
        }

        known.NameAll();
        return known;
    }

    public List<RightsClaim> ClaimsOf(string id) => ListOf(Claims, id);

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    private void NameAll()
    {
        foreach (Party party in Parties.Values)
        {
            Names.Add(party);
        }

        foreach (string document in Documents.Keys)
        {
            Names.AddDocument(document);
        }

        foreach (string delegation in Delegations.Keys)
        {
            Names.AddDelegation(delegation);
        }

        foreach (ConsentStatement statement in Statements.Values)
        {
            Names.Add(statement);
        }
    }

    private static async Task LoadAsync<T>(
        RegisterSession session, string query, IReadOnlyCollection<string> keys, Dictionary<string, T> rows, Func<string, T> read, CancellationToken cancellationToken)
    {
        foreach ((string id, string text) in await session.FindAsync(query, keys, static row => (row.GetString(0), row.GetString(1)), cancellationToken).ConfigureAwait(false))
        {
            rows[id] = read(text);
        }
    }
}
