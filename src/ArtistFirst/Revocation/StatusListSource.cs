namespace ArtistFirst;

/// <summary>Where one pinned list comes from, what was read there last, and when to ask again. Used by one refresh at a time.</summary>
internal sealed class StatusListSource(PinnedStatusList list, Func<string, byte[]?>? inHand)
{
    private static readonly IReadOnlyList<string> MediaTypes = [StatusListToken.MediaType];

    // A fetch that failed, or that gave nothing to be trusted, is tried again soon, but not at every look.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly WatchedFile? _file = list.File is null ? null : new WatchedFile(list.File, StatusListToken.MaxLength);
    private readonly Uri _address = new(list.Uri);
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private DateTimeOffset _answeredAt = DateTimeOffset.MinValue;
    private long _generation = -1;

    // What the source gave last, and what of all that it gave is in use: they differ while the last was refused.
    private byte[]? _offered;
    private byte[]? _inUse;
    private StatusListToken? _token;
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <summary>Looks for a newer list, if it is time to, and takes it into use if it is one.</summary>
    public async Task RefreshAsync(PinnedDownload download, TrustSnapshot trust, StatusListsOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        bool isNewTrust = trust.Generation != _generation;
        _generation = trust.Generation;
        if (isNewTrust)
        {
            RecheckInUse(trust, time.GetUtcNow());
        }

        try
        {
            byte[]? read = await ReadAsync(download, options, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            bool isNewText = read?.AsSpan().SequenceEqual(_offered) == false;
            _offered = isNewText ? read : _offered;
            if ((isNewText || isNewTrust) && _offered is { } offered && !ReferenceEquals(offered, _inUse))
            {
                Judge(offered, trust, time.GetUtcNow());
            }

            Confirm(options, time.GetUtcNow());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DownloadException)
        {
            list.Report(StatusUnknown.NotRead(list, e.Message));
        }
    }

    /// <summary>Asks the source, if it is time to.</summary>
    /// <returns>What the source holds now, or null where that is what it gave last or where it was not asked.</returns>
    private async Task<byte[]?> ReadAsync(PinnedDownload download, StatusListsOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        byte[]? text = null;
        if (inHand is not null)
        {
            text = inHand(list.Uri);
            _answeredAt = now;
        }
        else if (_file is not null)
        {
            text = await _file.ReadIfChangedAsync(cancellationToken).ConfigureAwait(false);
            _answeredAt = now;
        }
        else if (now >= _nextFetch || now < _answeredAt)
        {
            _nextFetch = Instants.After(now, RetryAfter < options.FetchInterval ? RetryAfter : options.FetchInterval);
            text = await download.GetAsync(_address, MediaTypes, cancellationToken).ConfigureAwait(false);
            _answeredAt = now;
        }

        return text;
    }

    private void Judge(byte[] text, TrustSnapshot trust, DateTimeOffset now)
    {
        try
        {
            StatusListToken token = StatusListTokenReader.Read(text, list, trust, now);
            if (token.IssuedAt < _newest)
            {
                list.Report(StatusListRolledBack.Found(list, _newest, token.IssuedAt));
                return;
            }

            (_inUse, _token, _newest) = (text, token, token.IssuedAt);
        }
        catch (StatusListFormatException e)
        {
            list.Report(StatusListInvalid.Found(list, e.Message));
        }
    }

    /// <summary>The source was asked and still holds the list in use: it is good for another <c>ttl</c>.</summary>
    private void Confirm(StatusListsOptions options, DateTimeOffset now)
    {
        if (_token is not null && ReferenceEquals(_inUse, _offered) && now >= _answeredAt)
        {
            list.Take(_token.Confirm(_answeredAt, options.Grace));
            _nextFetch = Instants.After(_answeredAt, _token.TimeToLive is { } ttl && ttl < options.FetchInterval ? ttl : options.FetchInterval);
        }
    }

    /// <summary>A key that was withdrawn takes the lists that it signed along.</summary>
    private void RecheckInUse(TrustSnapshot trust, DateTimeOffset now)
    {
        if (_inUse is null)
        {
            return;
        }

        try
        {
            _ = StatusListTokenReader.Read(_inUse, list, trust, now);
        }
        catch (StatusListFormatException e)
        {
            (_inUse, _token) = (null, null);
            list.Drop(StatusListInvalid.Found(list, e.Message));
        }
    }
}
