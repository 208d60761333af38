using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// Keeps a current consent snapshot and answers from it: fetched from a registry's address, or read from a file that somebody else keeps current. Everything is verified
/// before it is used; a newer state takes the place of the one before in one step, and readers never wait. What cannot be had or believed changes nothing, until the
/// state in use is too old: then every answer is no. Before the first state every answer is no (AF2040). Thread-safe.
/// </summary>
public sealed class SnapshotClient : IConsentSource, IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly SnapshotClientOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly PinnedDownload? _download;
    private readonly SnapshotFeed? _feed;
    private readonly RegistryHints? _hints;
    private readonly SnapshotFileFeed? _file;
    private readonly ClockGuard _clock;
    private readonly SemaphoreSlim _turn = new(1);
    private LoadedState? _state;
    private bool _isRestored;
    private int _failures;
    private volatile ConsentSnapshot? _current;
    private volatile Finding? _closure;
    private volatile Finding? _problem;

    /// <summary>Makes a client; nothing is read or fetched before <see cref="RefreshAsync"/>.</summary>
    /// <param name="trust">Pins the key that the registry signs with.</param>
    /// <param name="options">Where from, for whom, how often.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="logger">Told of what cannot be had or believed; null for nobody.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public SnapshotClient(TrustStore trust, SnapshotClientOptions options, TimeProvider? time = null, ILogger<SnapshotClient>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(trust);
        SnapshotClientOptions.Check(options);
        _options = options.Copy();
        _time = time ?? TimeProvider.System;
        _log = logger ?? NullLogger<SnapshotClient>.Instance;
        _clock = new ClockGuard(_time);
        StateFolder? folder = options.StateFolder is null ? null : new StateFolder(Path.GetFullPath(options.StateFolder));
        if (options.Address is { } address)
        {
            _download = new PinnedDownload(options.Fetch, _time);
            _hints = !options.ListensForEvents ? null : new RegistryHints(_download, new Uri($"{address.OriginalString.TrimEnd('/')}/{SnapshotAddress.FolderOf(options.Licensee)}/events"), _time);
            _feed = new SnapshotFeed(new RegistryAddress(_download, address, options.Licensee), folder, options.Demands, trust, _time);
        }
        else
        {
            _file = new SnapshotFileFeed(Path.GetFullPath(options.File!), folder, options.Demands, trust, _time);
        }
    }

    /// <inheritdoc/>
    public ConsentFreshness Freshness => _closure is null ? _current?.Freshness ?? ConsentFreshness.None : ConsentFreshness.None;

    /// <summary>The snapshot in use; null before the first.</summary>
    public ConsentSnapshot? Current => _current;

    /// <summary>What went wrong when the client last looked for a newer state; null where nothing did.</summary>
    public Finding? Problem => _problem;

    /// <inheritdoc/>
    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at) =>
        _closure is null && _current is { } snapshot ? snapshot.Decide(request, at) : ConsentDecision.Unresolved(FindClosure(at)!.Code);

    /// <inheritdoc cref="ConsentSnapshot.DecideMany"/>
    public void DecideMany(ReadOnlySpan<UseRequest> requests, Span<ConsentDecision> decisions, DateTimeOffset at)
    {
        if (_closure is null && _current is { } snapshot)
        {
            snapshot.DecideMany(requests, decisions, at);
        }
        else
        {
            decisions[..requests.Length].Fill(ConsentDecision.Unresolved(FindClosure(at)!.Code));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => Evaluate(request, at).Findings;

    /// <inheritdoc cref="ConsentSnapshot.Evaluate"/>
    public ConsentAnswer Evaluate(in UseRequest request, DateTimeOffset at) =>
        _closure is null && _current is { } snapshot ? snapshot.Evaluate(request, at) : ConsentAnswer.Unresolved(FindClosure(at)!);

    /// <inheritdoc/>
    public RecordingListing? FindListing(Isrc recording) => _current?.FindListing(recording);

    /// <summary>Looks for a newer state now. What cannot be had or believed is told by <see cref="Problem"/>; nothing is thrown for it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_closure?.Rule == SnapshotMissing.Rule)
            {
                return;
            }

            _closure = _clock.Check();
            Report(await TryRefreshAsync(cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Refreshes until it is canceled, which is its regular end: every <see cref="SnapshotClientOptions.PollInterval"/>, more seldom while the registry does not answer.</summary>
    /// <remarks>Where the registry tells of new states (server-sent events), the client looks as soon as it is told.</remarks>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        Task listening = _hints?.ListenAsync(cancellationToken) ?? Task.CompletedTask;
        try
        {
            while (true)
            {
                await RefreshAsync(cancellationToken).ConfigureAwait(false);
                await (_hints?.PauseAsync(Pause(), cancellationToken) ?? Task.Delay(Pause(), _time, cancellationToken)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The regular end.
            await listening.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the client. Nobody keeps its snapshot current then, so every answer is no from now on (AF2040).</summary>
    public void Dispose()
    {
        _closure = SnapshotMissing.Disposed();
        _download?.Dispose();
    }

    /// <summary>Why nothing is answered at an instant, whatever is asked; null where answers are given.</summary>
    internal Finding? FindClosure(DateTimeOffset at) => _closure ?? (_current is { } snapshot
        ? snapshot.FindClosure(at)
        : SnapshotMissing.Found(_problem?.Message ?? "the registry was not asked yet."));

    private async Task<Finding?> TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_file is not null)
            {
                _current = await _file.ReadAsync(_current, cancellationToken).ConfigureAwait(false);
                return null;
            }

            Finding? unrestored = await RestoreAsync(_feed!).ConfigureAwait(false);
            _state = await _feed!.FetchAsync(_state, cancellationToken).ConfigureAwait(false);
            _current = _state?.Snapshot;
            return _current is null ? unrestored : null;
        }
        catch (Exception e) when (ToFinding(e) is not null)
        {
            return ToFinding(e);
        }
    }

    /// <summary>Once, before anything is fetched.</summary>
    private async Task<Finding?> RestoreAsync(SnapshotFeed feed)
    {
        if (_isRestored)
        {
            return null;
        }

        try
        {
            _state = await feed.RestoreAsync().ConfigureAwait(false);
            _current = _state?.Snapshot;
            _isRestored = true;
            return null;
        }
        catch (ComplianceException e)
        {
            _isRestored = true; // what was kept cannot be used, and the registry is asked for what can
            return e.Findings[0];
        }
    }

    private static Finding? ToFinding(Exception e) => e switch
    {
        ComplianceException refusal => refusal.Findings[0],
        SnapshotFormatException or DownloadException or IOException or UnauthorizedAccessException => SnapshotUnreadable.Found("The consent snapshot", e.Message),
        _ => null,
    };

    private void Report(Finding? problem)
    {
        if (problem is not null && problem != _problem)
        {
            SnapshotLog.Problem(_log, problem);
        }
        else if (problem is null && _problem is not null && _current is { } snapshot)
        {
            SnapshotLog.Current(_log, snapshot.Version, snapshot.Registry);
        }

        _problem = problem;
        _failures = problem is null ? 0 : Math.Min(_failures + 1, 16);
    }

    private TimeSpan Pause()
    {
        double spread = 0.8 + (Random.Shared.NextDouble() * 0.4);
        TimeSpan pause = _options.PollInterval * (spread * Math.Pow(2, Math.Max(0, _failures - 1)));
        return pause < LongestPause || pause <= _options.PollInterval * 1.2 ? pause : LongestPause * spread;
    }
}
