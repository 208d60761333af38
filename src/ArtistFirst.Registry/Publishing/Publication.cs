namespace ArtistFirst.Registry;

/// <summary>One state on its way into the published folder: the whole table is compiled and lies beside, not yet published.</summary>
internal sealed class Publication
{
    private readonly PublishedFeed _feed;
    private readonly SnapshotLayout _layout;
    private readonly string _part;
    private readonly byte[] _hashes;
    private readonly byte[] _seed;

    public Publication(PublishedFeed feed, SnapshotLayout layout, string part, byte[] hashes, byte[] seed)
    {
        _feed = feed;
        _layout = layout;
        _part = part;
        _hashes = hashes;
        _seed = seed;
        Whole = SnapshotPart.Of(feed.Register.Revision, layout.Length, hashes);
    }

    /// <summary>The state as a base.</summary>
    public SnapshotPart Whole { get; }

    public static PublishedSnapshot Describe(SnapshotLayout layout, long version, string licensee, string path, bool isNewBase, long changes) => new()
    {
        Version = version,
        Licensee = licensee,
        Path = path,
        Recordings = layout.Recordings,
        Policies = layout.Policies,
        DecisionBytes = layout.HotLength,
        EvidenceBytes = layout.Length - layout.HotLength,
        IsNewBase = isNewBase,
        Changes = checked((int)changes),
    };

    /// <summary>Publishes the state: a base where there is none yet or where deltas would carry too much, else what changed.</summary>
    /// <exception cref="ComplianceException">The same revision was published with other contents (AF2010).</exception>
    /// <exception cref="SnapshotFormatException">What was published before is not as it was.</exception>
    public async Task<PublishedSnapshot> PublishAsync(PublisherState? before, long mostChanges, CancellationToken cancellationToken)
    {
        PublisherRules.RequireSame(before, _feed.Register, Whole);
        if (before is null)
        {
            return await PublishBaseAsync(cancellationToken).ConfigureAwait(false);
        }

        if (before.Version == _feed.Register.Revision && before.State is not null)
        {
            return await PublishHeadAsync(before, cancellationToken).ConfigureAwait(false);
        }

        PublishedParts parts = PublishedParts.Load(_feed.Files, before);
        if (!parts.AreAlike(_layout.HasEvidence, _seed))
        {
            return await PublishBaseAsync(cancellationToken).ConfigureAwait(false);
        }

        SnapshotBody after = SnapshotBody.Load(ChunkSource.Open(_part), _layout.Length, _hashes);
        (List<int> changed, List<Isrc> gone) = new SnapshotChanges().Find(parts.State, after);
        if (before.Version == _feed.Register.Revision)
        {
            PublisherRules.RequireNone(before, _feed.Register, changed.Count + gone.Count);
            return await PublishHeadAsync(before, cancellationToken).ConfigureAwait(false);
        }

        if (before.Carried + changed.Count + gone.Count > mostChanges)
        {
            return await PublishBaseAsync(cancellationToken).ConfigureAwait(false);
        }

        await _feed.AppendAsync(before, BuildDelta(after, changed, gone), Whole.Root, delta => RequireWhole(parts.With(delta)), cancellationToken).ConfigureAwait(false);
        return Describe(isNewBase: false, changed.Count + gone.Count);
    }

    private async Task<PublishedSnapshot> PublishBaseAsync(CancellationToken cancellationToken)
    {
        PublisherState state = new(_feed.Register.Registry, _feed.Licensee, _feed.Register.Revision, Whole.Root, Convert.ToHexStringLower(_seed), Whole, [], 0, _feed.Now);
        byte[] head = await _feed.SignHeadAsync(state, cancellationToken).ConfigureAwait(false);
        string path = _feed.Files.BasePath(Whole.Version);
        PublishedFolder.Complete(_part, path, _hashes, head);
        PublishedFolder.Write(_feed.Files.HashesPath(Whole.Version), _hashes);
        _feed.Files.WriteChunks(path, _layout.Length, _hashes);
        _feed.Publish(state, head);
        UnusedFiles.Remove(_feed.Files.Path);
        return Describe(isNewBase: true, changes: 0);
    }

    /// <summary>The same state, known to be the current one at a later instant.</summary>
    private async Task<PublishedSnapshot> PublishHeadAsync(PublisherState before, CancellationToken cancellationToken)
    {
        PublisherState state = before with { State = Whole.Root, CompiledAt = _feed.Now };
        _feed.Publish(state, await _feed.SignHeadAsync(state, cancellationToken).ConfigureAwait(false));
        return Describe(isNewBase: false, changes: 0);
    }

    private FinishedBody BuildDelta(SnapshotBody after, List<int> changed, List<Isrc> gone)
    {
        SnapshotBuilder builder = new(_seed, isDelta: true, _layout.HasEvidence);
        BodyImport import = new(after, builder);
        changed.ForEach(import.Add);
        gone.ForEach(recording => builder.Add(recording, TableEntry.Removed, 0, 0));
        return builder.Finish();
    }

    // A delta that does not lead to the state that was compiled would be believed by everybody.
    private void RequireWhole(SnapshotState state)
    {
        SnapshotBuilder builder = new(_seed, isDelta: false, _layout.HasEvidence);
        state.AddTo(builder);
        FinishedBody swept = builder.Finish();
        string root = SnapshotPart.Of(Whole.Version, swept.Layout.Length, swept.Write(Stream.Null)).Root;
        if (!string.Equals(root, Whole.Root, StringComparison.Ordinal))
        {
            throw new SnapshotFormatException("Base and deltas should give the state that was compiled, but they do not.");
        }
    }

    private PublishedSnapshot Describe(bool isNewBase, long changes) => Describe(_layout, Whole.Version, _feed.Licensee, _feed.Files.Path, isNewBase, changes);
}
