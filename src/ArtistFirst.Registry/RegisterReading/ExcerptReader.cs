namespace ArtistFirst.Registry;

/// <summary>Reads some recordings with every row that speaks of them: works, claims, statements about them, their works, catalogues and people, and whoever and whatever these name.</summary>
internal sealed class ExcerptReader(RowBodies bodies, RegisterHead head, DateTimeOffset asOf)
{
    private readonly Interned _interned = new();

    /// <summary>The recordings that there are of some codes, as a register.</summary>
    public async Task<RegisterContents> ReadAsync(IReadOnlyCollection<string> isrcs, CancellationToken cancellationToken)
    {
        List<(string Key, string Body)> rows = await bodies.FindAsync(RegisterRowKind.Recording, isrcs, cancellationToken).ConfigureAwait(false);
        return await CompleteAsync([.. rows.Select(row => RowText.ReadRecording(row.Body, _interned))], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The recordings and works that there are of some codes, with claims and parties alone: who has which share.</summary>
    public async Task<RegisterContents> ReadSharesAsync(IReadOnlyCollection<Isrc> isrcs, IReadOnlyCollection<Iswc> iswcs, CancellationToken cancellationToken)
    {
        List<(string Key, string Body)> rows = await bodies.FindAsync(RegisterRowKind.Recording, [.. isrcs.Select(static isrc => isrc.ToString())], cancellationToken).ConfigureAwait(false);
        (Recording[] recordings, Work[] works) = await ClaimedAsync([.. rows.Select(row => RowText.ReadRecording(row.Body, _interned))], iswcs, cancellationToken).ConfigureAwait(false);
        return Contents(recordings, works) with { Parties = [.. await PartiesAsync(recordings, works, [], [], cancellationToken).ConfigureAwait(false)] };
    }

    /// <summary>Recordings that were read, in the order of their codes, and what belongs to them.</summary>
    public async Task<RegisterContents> CompleteAsync(IReadOnlyList<Recording> bare, CancellationToken cancellationToken)
    {
        (Recording[] recordings, Work[] works) = await ClaimedAsync(bare, [], cancellationToken).ConfigureAwait(false);
        List<ConsentStatement> statements = await StatementsAsync(recordings, works, cancellationToken).ConfigureAwait(false);
        VoiceDelegation[] delegations = await DelegationsAsync(statements, cancellationToken).ConfigureAwait(false);
        return Contents(recordings, works) with
        {
            Statements = [.. statements],
            Delegations = [.. delegations],
            Documents = [.. await DocumentsAsync(statements, delegations, cancellationToken).ConfigureAwait(false)],
            Parties = [.. await PartiesAsync(recordings, works, statements, delegations, cancellationToken).ConfigureAwait(false)],
        };
    }

    private RegisterContents Contents(Recording[] recordings, Work[] works) => new()
    {
        Registry = head.Registry,
        Revision = Math.Max(head.Revision, 1),
        AsOf = asOf,
        Recordings = [.. recordings],
        Works = [.. works],
    };

    private async Task<(Recording[] Recordings, Work[] Works)> ClaimedAsync(IReadOnlyList<Recording> bare, IReadOnlyCollection<Iswc> more, CancellationToken cancellationToken)
    {
        string[] iswcs = [.. bare.SelectMany(static recording => recording.Works).Concat(more).Distinct().Select(static work => work.ToString())];
        List<(string Key, string Body)> workRows = await bodies.FindAsync(RegisterRowKind.Work, iswcs, cancellationToken).ConfigureAwait(false);
        ILookup<string, RightsClaim> claims = (await bodies.FindClaimsAsync(
            [.. bare.Select(static recording => recording.Isrc.ToString()), .. workRows.Select(static row => row.Key)], cancellationToken).ConfigureAwait(false))
            .ToLookup(static row => row.Asset, static row => row.Claim, StringComparer.Ordinal);
        Work[] works = [.. workRows.Select(row => RowText.ReadWork(row.Body, _interned) with { Claims = [.. claims[row.Key]] })];
        Recording[] recordings = [.. bare.Select(recording => recording with { Claims = [.. claims[recording.Isrc.ToString()]] })];
        return (recordings, works);
    }

    private async Task<List<ConsentStatement>> StatementsAsync(Recording[] recordings, Work[] works, CancellationToken cancellationToken)
    {
        HashSet<string> subjects = new(StringComparer.Ordinal);
        subjects.UnionWith(recordings.Select(static recording => SubjectKey.Of(recording.Isrc)));
        subjects.UnionWith(recordings.SelectMany(static recording => recording.Works).Select(SubjectKey.Of));
        subjects.UnionWith(recordings.SelectMany(static recording => recording.Catalogues).Concat(works.SelectMany(static work => work.Catalogues)).Select(SubjectKey.Of));
        subjects.UnionWith(recordings.SelectMany(static recording => recording.Claims).Where(static claim => claim.Side is Side.Artist or Side.Voice).Select(static claim => SubjectKey.OfVoice(claim.Party)));
        List<ConsentStatement> statements = await FindAsync(RegisterQueries.StatementsAbout, subjects, cancellationToken).ConfigureAwait(false);
        List<ConsentStatement> withdrawals = await FindAsync(RegisterQueries.WithdrawalsOf, [.. statements.Select(static statement => statement.Id)], cancellationToken).ConfigureAwait(false);
        return [.. statements, .. withdrawals];
    }

    private async Task<List<ConsentStatement>> FindAsync(string query, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        List<string> texts = await bodies.FindStatementsAsync(query, keys, cancellationToken).ConfigureAwait(false);
        return [.. texts.Select(text => RowText.ReadStatement(text, _interned))];
    }

    private async Task<VoiceDelegation[]> DelegationsAsync(List<ConsentStatement> statements, CancellationToken cancellationToken)
    {
        string[] ids = [.. statements.Select(static statement => statement.Delegation).OfType<string>()];
        List<(string Key, string Body)> rows = await bodies.FindAsync(RegisterRowKind.Delegation, ids, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => RowText.ReadDelegation(row.Body, _interned))];
    }

    private async Task<IEnumerable<RightsDocument>> DocumentsAsync(List<ConsentStatement> statements, VoiceDelegation[] delegations, CancellationToken cancellationToken)
    {
        string[] ids = [.. statements.Select(static statement => statement.Document).OfType<string>(), .. delegations.Select(static delegation => delegation.Document)];
        List<(string Key, string Body)> rows = await bodies.FindAsync(RegisterRowKind.Document, ids, cancellationToken).ConfigureAwait(false);
        return rows.Select(row => RowText.ReadDocument(row.Body, _interned));
    }

    // Guardians and estates may themselves have somebody who speaks for them.
    private async Task<IEnumerable<Party>> PartiesAsync(Recording[] recordings, Work[] works, List<ConsentStatement> statements, VoiceDelegation[] delegations, CancellationToken cancellationToken)
    {
        HashSet<PartyId> wanted =
        [
            .. recordings.SelectMany(static recording => recording.Labels),
            .. recordings.SelectMany(static recording => recording.Claims).Concat(works.SelectMany(static work => work.Claims)).Select(static claim => claim.Party),
            .. statements.SelectMany(static statement => new[] { statement.Party, statement.GivenBy }).OfType<PartyId>(),
            .. delegations.SelectMany(static delegation => new[] { delegation.Person, delegation.Delegate, delegation.SignedBy }),
        ];
        Dictionary<PartyId, Party> found = [];
        while (wanted.Count > 0)
        {
            List<(string Key, string Body)> rows = await bodies.FindAsync(RegisterRowKind.Party, [.. wanted.Select(static id => id.ToString())], cancellationToken).ConfigureAwait(false);
            foreach ((_, string body) in rows)
            {
                Party party = RowText.ReadParty(body, _interned);
                found[party.Id] = party;
            }

            wanted = [.. rows.Count == 0 ? [] : found.Values.SelectMany(static party => new[] { party.Guardian, party.Estate }).OfType<PartyId>().Where(id => !found.ContainsKey(id))];
        }

        return found.Values;
    }
}
