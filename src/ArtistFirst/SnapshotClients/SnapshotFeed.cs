namespace ArtistFirst;

/// <summary>Brings a client's state up to date with a registry's address: the head, and of what it vouches for whatever is not in hand.</summary>
internal sealed class SnapshotFeed(RegistryAddress registry, StateFolder? folder, ConsentSnapshotOptions demands, TrustStore trust, TimeProvider time)
{
    private SnapshotMark? _mark;
    private string? _etag;

    /// <summary>What was kept from before; null where nothing was.</summary>
    /// <exception cref="SnapshotFormatException">The highest version that was seen cannot be read: then nobody knows what may follow.</exception>
    /// <exception cref="ComplianceException">The state cannot be used.</exception>
    public async Task<LoadedState?> RestoreAsync()
    {
        _mark = folder?.ReadMark();
        if (folder is null || !File.Exists(folder.HeadPath) || !File.Exists(folder.BasePath))
        {
            return null;
        }

        try
        {
            return await RestoreAsync(folder).ConfigureAwait(false);
        }
        catch (SnapshotFormatException e)
        {
            throw SnapshotOpening.Unreadable("What was kept from before", e);
        }
    }

    /// <summary>Fetches the head, and what is new behind it.</summary>
    /// <param name="current">The state in use; null where there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The state to use.</returns>
    /// <exception cref="DownloadException">Something cannot be had.</exception>
    /// <exception cref="SnapshotFormatException">Something is not what it should be.</exception>
    /// <exception cref="ComplianceException">The state may not be used.</exception>
    public async Task<LoadedState?> FetchAsync(LoadedState? current, CancellationToken cancellationToken)
    {
        Downloaded answer = await registry.GetHeadAsync(current is null ? null : _etag, cancellationToken).ConfigureAwait(false);
        if (answer.Bytes is null)
        {
            return current;
        }

        SnapshotHead head = SnapshotTokens.ReadHead(answer.Bytes, trust.Current, time.GetUtcNow());
        Require(head);
        if (head.FindClosure(time.GetUtcNow()) is { } closure)
        {
            throw new ComplianceException([closure]);
        }

        LoadedState next = current is not null && string.Equals(current.Tip, head.Tip.Root, StringComparison.Ordinal) && current.Basis == head.Basis
            ? current.With(head)
            : await LoadAsync(head, answer.Bytes, current, cancellationToken).ConfigureAwait(false);
        Keep(next, head, answer.Bytes);
        _etag = answer.ETag;
        return next;
    }

    private async Task<LoadedState> RestoreAsync(StateFolder kept)
    {
        SnapshotHead head = SnapshotTokens.ReadHead(await File.ReadAllBytesAsync(kept.HeadPath).ConfigureAwait(false), trust.Current, time.GetUtcNow());
        Require(head);
        _mark = SnapshotMark.Of(head); // it was checked before it was kept: the mark beside it may be gone, or older by a fall
        ChunkSource file = ChunkSource.Open(kept.BasePath);
        SnapshotBody body = SnapshotOpening.LoadBase(file, SnapshotOpening.ReadContainer(file), head.Basis, head.AsOf);
        DeltaChain chain = new(head, trust.Current, time.GetUtcNow());
        return LoadedState.Of(head, body, await chain.WalkAsync([], version => File.ReadAllBytesAsync(kept.DeltaPath(version))).ConfigureAwait(false), time);
    }

    private async Task<LoadedState> LoadAsync(SnapshotHead head, byte[] token, LoadedState? current, CancellationToken cancellationToken)
    {
        SnapshotBody body = current is not null && current.Basis == head.Basis
            ? current.Body
            : await new BaseDownload(registry, folder, head).GetAsync(token, cancellationToken).ConfigureAwait(false);
        DeltaChain chain = new(head, trust.Current, time.GetUtcNow());
        IReadOnlyList<LoadedDelta> deltas = await chain.WalkAsync(current?.Deltas ?? [], version => GetDeltaAsync(version, head, cancellationToken)).ConfigureAwait(false);
        return LoadedState.Of(head, body, deltas, time);
    }

    private async Task<byte[]> GetDeltaAsync(long version, SnapshotHead head, CancellationToken cancellationToken)
    {
        try
        {
            return await registry.GetDeltaAsync(version, head.Basis, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException e)
        {
            throw new ComplianceException([SnapshotGap.Found(head, e.Message)]);
        }
    }

    private void Require(SnapshotHead head)
    {
        SnapshotOpening.RequireFor(demands, head);
        if (_mark?.FindFault(head) is { } fault)
        {
            throw new ComplianceException([fault]);
        }
    }

    // The highest state seen is written last, after everything that it stands for was checked and lies there.
    private void Keep(LoadedState state, SnapshotHead head, byte[] token)
    {
        if (folder is not null)
        {
            foreach (LoadedDelta delta in state.Deltas)
            {
                folder.WriteDelta(delta);
            }

            folder.WriteHead(token);
            folder.Write(SnapshotMark.Of(head));
            folder.Tidy(state.Deltas.Select(static delta => delta.Said.Part.Version));
        }

        _mark = SnapshotMark.Of(head);
    }
}
