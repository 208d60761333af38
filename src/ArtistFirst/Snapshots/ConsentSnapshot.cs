namespace ArtistFirst;

/// <summary>
/// One signed state of a register, compiled for one licensee by its registry (docs/spec/consent-snapshot.md). Answers from memory of its own, without I/O, a lock or
/// an allocation, what <see cref="ConsentEvaluator"/> answers from the register itself. Immutable and thread-safe. It grows old: <see cref="SnapshotClient"/>
/// keeps a current one.
/// </summary>
public sealed class ConsentSnapshot : IConsentSource
{
    private const int Batch = 16;

    private readonly SnapshotBody _base;
    private readonly SnapshotOverlay? _overlay;
    private readonly TimeProvider _time;
    private readonly long _notBefore;
    private readonly long _earliestStale;

    internal ConsentSnapshot(SnapshotHead head, SnapshotBody basis, SnapshotOverlay? overlay, TimeProvider time)
    {
        Head = head;
        _base = basis;
        _overlay = overlay;
        _time = time;
        _notBefore = Math.Max(0, head.IssuedAt.UtcTicks - SnapshotFromFuture.Tolerance.Ticks);
        _earliestStale = head.EarliestStaleAt.UtcTicks;
        Freshness = new ConsentFreshness(head.Registry, head.Version, head.AsOf, head.LatestStaleAt);
    }

    /// <inheritdoc/>
    public ConsentFreshness Freshness { get; }

    /// <summary>Who keeps the register.</summary>
    public string Registry => Head.Registry;

    /// <summary>For whom it was compiled.</summary>
    public string Licensee => Head.Licensee;

    /// <summary>The number of the state: the register's revision.</summary>
    public long Version => Head.Version;

    /// <summary>How many recordings the base holds. Deltas may have added some and removed others.</summary>
    public long Recordings => _base.Image.Layout.Recordings;

    /// <summary>How many different policies the recordings of the base share.</summary>
    public int Policies => _base.Image.Layout.Policies;

    /// <summary>How many recordings the deltas changed.</summary>
    public int Changes => _overlay?.Count ?? 0;

    internal SnapshotHead Head { get; }

    /// <summary>Opens a snapshot file, verifies all of it that decisions need, and takes that into memory.</summary>
    /// <param name="path">The file, as <c>artistfirst consent publish</c> writes it.</param>
    /// <param name="trust">Pins the key that it must be signed with.</param>
    /// <param name="options">For whom and from whom it must be.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Gives up before the reading.</param>
    /// <returns>The snapshot. It may be stale: then every answer is no.</returns>
    /// <exception cref="ComplianceException">It cannot be used: broken (AF2041), not signed by a pinned key (AF2042), of another registry (AF2043) or licensee (AF2044).</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">An option is missing.</exception>
    public static Task<ConsentSnapshot> OpenAsync(
        string path, TrustStore trust, ConsentSnapshotOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(trust);
        ConsentSnapshotOptions.Check(options);
        ConsentSnapshotOptions demands = options.Copy();
        return Task.Run(() => SnapshotOpening.Open(ChunkSource.Open(path), $"'{Path.GetFileName(path)}'", trust.Current, demands, time ?? TimeProvider.System), cancellationToken);
    }

    /// <summary>Whether everybody allows a use now.</summary>
    /// <param name="request">The use. Where it names several uses all of them must be allowed.</param>
    public ConsentDecision Decide(in UseRequest request) => Decide(request, _time.GetUtcNow());

    /// <inheritdoc/>
    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at)
    {
        long ticks = at.UtcTicks;
        if (ticks >= _earliestStale || ticks < _notBefore || !RequestUnusable.IsUsable(request))
        {
            if (FindObstacle(request, at) is { } obstacle)
            {
                return ConsentDecision.Unresolved(obstacle.Code);
            }
        }

        return TryFind(request.Recording, out SnapshotBody body, out int slot)
            ? body.Image.Decide(slot, request, ticks)
            : ConsentDecision.Unresolved(UnknownRecording.Rule.Code);
    }

    /// <summary>Answers many requests; for playlists, catalogues and training sets faster than one by one, as memory is asked for several at once.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="decisions">Where the answers go, one for each request.</param>
    /// <param name="at">The instant of the uses.</param>
    /// <exception cref="ArgumentException">There is not as much room as there are requests.</exception>
    public void DecideMany(ReadOnlySpan<UseRequest> requests, Span<ConsentDecision> decisions, DateTimeOffset at)
    {
        if (decisions.Length < requests.Length)
        {
            throw new ArgumentException($"Expected room for {requests.Length} answers; there is room for {decisions.Length}.", nameof(decisions));
        }

        for (int first = 0; first < requests.Length; first += Batch)
        {
            ReadOnlySpan<UseRequest> batch = requests[first..Math.Min(first + Batch, requests.Length)];
            ulong touched = 0;
            foreach (ref readonly UseRequest request in batch)
            {
                touched |= _base.Image.Touch(request.Recording);
            }

            for (int i = 0; i < batch.Length; i++)
            {
                decisions[first + i] = Decide(batch[i], at);
            }

            GC.KeepAlive(touched == 0 ? this : null); // so that the reads are made
        }
    }

    /// <summary>Every reason against a use, with party, statement and document; empty when it is allowed. Reads the snapshot's evidence; where the registry left that out, the reason is told without them.</summary>
    /// <param name="request">The use.</param>
    /// <param name="at">The instant of the use.</param>
    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => Evaluate(request, at).Findings;

    /// <summary>The answer with every reason, and with the yeses that it rests on as far as the snapshot's evidence tells.</summary>
    /// <param name="request">The use.</param>
    /// <param name="at">The instant of the use.</param>
    public ConsentAnswer Evaluate(in UseRequest request, DateTimeOffset at)
    {
        if (FindObstacle(request, at) is { } obstacle)
        {
            return ConsentAnswer.Unresolved(obstacle);
        }

        return TryFind(request.Recording, out SnapshotBody body, out int slot)
            ? SnapshotExplanation.Explain(Head, body, slot, request, at, Decide(request, at))
            : ConsentAnswer.Unresolved(UnknownRecording.Found(Registry, Version, request.Recording));
    }

    /// <inheritdoc/>
    public RecordingListing? FindListing(Isrc recording) =>
        TryFind(recording, out SnapshotBody body, out int slot) ? body.Image.FindListing(slot) : null;

    /// <summary>The same tables under another head, which vouches for the same bodies.</summary>
    internal ConsentSnapshot WithHead(SnapshotHead head) => new(head, _base, _overlay, _time);

    /// <summary>Why nothing is answered at an instant, whatever is asked; null where answers are given.</summary>
    internal Finding? FindClosure(DateTimeOffset at) => Head.FindClosure(at);

    private Finding? FindObstacle(in UseRequest request, DateTimeOffset at)
    {
        Finding? obstacle = FindClosure(at) ?? RequestUnusable.Check(request);
        return obstacle ?? (Head.FindStale(request.Uses, at) is var use && use != Uses.None ? SnapshotStale.Found(Head, use, at) : null);
    }

    private bool TryFind(Isrc recording, out SnapshotBody body, out int slot)
    {
        if (_overlay is not null && _overlay.TryFind(recording, out SnapshotBody? delta, out slot))
        {
            body = delta ?? _base;
            return delta is not null;
        }

        body = _base;
        slot = _base.Image.Find(recording);
        return slot != SnapshotImage.NotFound;
    }
}
