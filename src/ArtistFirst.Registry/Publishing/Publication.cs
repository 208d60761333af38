using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>One state on its way into the published folder: the whole table is compiled and lies beside, not yet published.</summary>
internal sealed class Publication
{
    private readonly PublishedFolder _files;
    private readonly SnapshotSigner _signer;
    private readonly RegisterPages _register;
    private readonly string _licensee;
    private readonly SnapshotLayout _layout;
    private readonly string _part;
    private readonly byte[] _hashes;
    private readonly string _seed;
    private readonly TimeProvider _time;

    public Publication(
        PublishedFolder files, SnapshotSigner signer, RegisterPages register, string licensee, SnapshotLayout layout, string part, byte[] hashes, string seed, TimeProvider time)
    {
        _files = files;
        _signer = signer;
        _register = register;
        _licensee = licensee;
        _layout = layout;
        _part = part;
        _hashes = hashes;
        _seed = seed;
        _time = time;
        Whole = PartOf(register.Revision, layout.Length, hashes);
    }

    /// <summary>The state as a base.</summary>
    public SnapshotPart Whole { get; }

    public static SnapshotPart PartOf(long version, long length, byte[] hashes) => new(version, length, StrictBase64Url.Encode(ChunkTree.RootOf(hashes)));

    public static PublishedSnapshot Describe(SnapshotLayout layout, long version, string licensee, string path, bool isNewBase, int changes) => new()
    {
        Version = version,
        Licensee = licensee,
        Path = path,
        Recordings = layout.Recordings,
        Policies = layout.Policies,
        DecisionBytes = layout.HotLength,
        EvidenceBytes = layout.Length - layout.HotLength,
        IsNewBase = isNewBase,
        Changes = changes,
    };

    public async Task<PublishedSnapshot> PublishBaseAsync(CancellationToken cancellationToken)
    {
        PublisherState state = new(_register.Registry, _licensee, _register.Revision, Whole.Root, _seed, Whole, []);
        byte[] head = await SignHeadAsync(state, cancellationToken).ConfigureAwait(false);
        string path = _files.BasePath(Whole.Version);
        PublishedFolder.Complete(_part, path, _hashes, head);
        PublishedFolder.Write(_files.HashesPath(Whole.Version), _hashes);
        _files.WriteChunks(path, _layout.Length, _hashes);
        return Publish(state, head, isNewBase: true, changes: 0);
    }

    /// <summary>The same state, known to be the current one at a later instant.</summary>
    public async Task<PublishedSnapshot> PublishHeadAsync(PublisherState before, CancellationToken cancellationToken) =>
        Publish(before, await SignHeadAsync(before, cancellationToken).ConfigureAwait(false), isNewBase: false, changes: 0);

    /// <summary>What changed, as a delta; or a new base where that is more than deltas should carry.</summary>
    /// <exception cref="SnapshotFormatException">What was published before is not as it was.</exception>
    public async Task<PublishedSnapshot> PublishChangesAsync(PublisherState before, long mostChanges, byte[] seed, CancellationToken cancellationToken)
    {
        SnapshotBody after = SnapshotBody.Load(ChunkSource.Open(_part), _layout.Length, _hashes);
        SnapshotBody basis = Load(_files.BasePath(before.Basis.Version), before.Basis, isDelta: false);
        List<SnapshotBody> deltas = [.. before.Deltas.Select(delta => Load(_files.DeltaPath(delta.Version), delta, isDelta: true))];
        bool isAlike = basis.Image.Layout.HasEvidence == _layout.HasEvidence && basis.Image.Layout.Mix == KeyMix.Of(seed, 0);
        (List<int> changed, List<Isrc> gone) = isAlike ? new SnapshotChanges().Find(new SnapshotState(basis, deltas), after) : ([], []);
        long carried = deltas.Sum(static delta => delta.Image.Layout.Recordings) + changed.Count + gone.Count;
        if (!isAlike || carried > mostChanges)
        {
            return await PublishBaseAsync(cancellationToken).ConfigureAwait(false);
        }

        FinishedBody body = BuildDelta(after, changed, gone, seed);
        string part = _files.NewPart();
        try
        {
            byte[] hashes = await WriteAsync(body, part, cancellationToken).ConfigureAwait(false);
            SnapshotBody delta = SnapshotBody.Load(ChunkSource.Open(part), body.Layout.Length, hashes);
            RequireWhole(new SnapshotState(basis, [.. deltas, delta]), seed);
            SnapshotPart tip = PartOf(_register.Revision, body.Layout.Length, hashes);
            SnapshotDelta said = new(_register.Registry, _licensee, before.Version, before.Tip.Root, tip, Whole.Root);
            PublishedFolder.Complete(part, _files.DeltaPath(tip.Version), hashes, await _signer.SignDeltaAsync(said, cancellationToken).ConfigureAwait(false));
            PublisherState state = before with { Version = _register.Revision, State = Whole.Root, Deltas = [.. before.Deltas, tip] };
            return Publish(state, await SignHeadAsync(state, cancellationToken).ConfigureAwait(false), isNewBase: false, changed.Count + gone.Count);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static SnapshotBody Load(string path, SnapshotPart part, bool isDelta)
    {
        ChunkSource file = ChunkSource.Open(path);
        SnapshotContainer container = SnapshotOpening.ReadContainer(file);
        return isDelta ? SnapshotOpening.LoadDelta(file, container, part) : SnapshotOpening.LoadBase(file, container, part);
    }

    private static async Task<byte[]> WriteAsync(FinishedBody body, string part, CancellationToken cancellationToken)
    {
        FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        await using (file.ConfigureAwait(false))
        {
            byte[] hashes = body.Write(file);
            await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            return hashes;
        }
    }

    private FinishedBody BuildDelta(SnapshotBody after, List<int> changed, List<Isrc> gone, byte[] seed)
    {
        SnapshotBuilder builder = new(seed, isDelta: true, _layout.HasEvidence);
        BodyImport import = new(after, builder);
        changed.ForEach(import.Add);
        gone.ForEach(recording => builder.Add(recording, TableEntry.Removed, 0, 0));
        return builder.Finish();
    }

    // A delta that does not lead to the state that was compiled would be believed by everybody.
    private void RequireWhole(SnapshotState state, byte[] seed)
    {
        SnapshotBuilder builder = new(seed, isDelta: false, _layout.HasEvidence);
        state.AddTo(builder);
        FinishedBody swept = builder.Finish();
        string root = PartOf(Whole.Version, swept.Layout.Length, swept.Write(Stream.Null)).Root;
        if (!string.Equals(root, Whole.Root, StringComparison.Ordinal))
        {
            throw new SnapshotFormatException("Base and deltas should give the state that was compiled, but they do not.");
        }
    }

    private Task<byte[]> SignHeadAsync(PublisherState state, CancellationToken cancellationToken) =>
        _signer.SignHeadAsync(_register.Registry, _licensee, state.Version, _register.AsOf, _time.GetUtcNow(), state.Basis, state.Tip, cancellationToken);

    private PublishedSnapshot Publish(PublisherState state, byte[] head, bool isNewBase, int changes)
    {
        _files.WriteState(state);
        PublishedFolder.Write(_files.HeadPath, head);
        return Describe(_layout, _register.Revision, _licensee, _files.Path, isNewBase, changes);
    }
}
