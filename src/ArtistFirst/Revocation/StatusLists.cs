using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// Keeps the status lists that the trust file names up to date: from local files, or over HTTPS from their pinned addresses.
/// Licenses see the newest list through their <see cref="LicenseStatusReference"/> at once. Thread-safe.
/// </summary>
public sealed class StatusLists : IDisposable
{
    private const int Parallel = 4;

    private readonly TrustStore _trust;
    private readonly StatusListsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<PinnedStatusList, StatusListSource> _sources = [];
    private volatile bool _isDisposed;

    /// <summary>Makes the store; nothing is read before <see cref="RefreshAsync"/>.</summary>
    /// <param name="trust">Names the lists, and the keys that they must be signed with.</param>
    /// <param name="options">How to keep up to date, or null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="logger">Told of lists that cannot be had or trusted; null for nobody.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public StatusLists(TrustStore trust, StatusListsOptions? options = null, TimeProvider? time = null, ILogger<StatusLists>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(trust);
        _trust = trust;
        _options = options?.Copy() ?? new StatusListsOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
        _log = logger ?? NullLogger<StatusLists>.Instance;
    }

    /// <summary>The pinned lists, with their freshness and their problems.</summary>
    public IReadOnlyList<PinnedStatusList> Lists => [.. _trust.Current.Issuers.SelectMany(issuer => issuer.StatusLists)];

    /// <summary>Reads every list that it is time to read. A list that cannot be had keeps its place until it is stale; nothing is thrown for it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The store is disposed.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            TrustSnapshot trust = _trust.Current;
            _sources = trust.Issuers.SelectMany(issuer => issuer.StatusLists)
                .ToDictionary(list => list, list => _sources.GetValueOrDefault(list) ?? new StatusListSource(list, _options.InHand));
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
            await System.Threading.Tasks.Parallel.ForEachAsync(_sources, parallel, (source, ct) => RefreshOneAsync(source, trust, ct)).ConfigureAwait(false);
        }
        finally
        {
            DropIfDisposed();
            _turn.Release();
        }
    }

    /// <summary>Refreshes until it is canceled, which is its regular end.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    public Task WatchAsync(CancellationToken cancellationToken) => Watch.RunAsync(RefreshAsync, _options.PollInterval, _time, cancellationToken);

    /// <summary>Ends the store. Nobody keeps its lists up to date then, so the licenses that name one are refused (AF1022).</summary>
    public void Dispose()
    {
        _isDisposed = true;
        DropIfDisposed();
    }

    /// <summary>Also what a refresh brought that was under way.</summary>
    private void DropIfDisposed()
    {
        if (!_isDisposed)
        {
            return;
        }

        foreach (PinnedStatusList list in _sources.Keys)
        {
            list.Drop(StatusUnknown.NotKeptAnyMore(list));
        }
    }

    private async ValueTask RefreshOneAsync(KeyValuePair<PinnedStatusList, StatusListSource> source, TrustSnapshot trust, CancellationToken cancellationToken)
    {
        Finding? before = source.Key.Problem;
        await source.Value.RefreshAsync(_trust.Download, trust, _options, _time, cancellationToken).ConfigureAwait(false);
        if (source.Key.Problem is { } problem && problem != before)
        {
            TrustLog.StatusListProblem(_log, source.Key.Uri, problem);
        }
    }
}
