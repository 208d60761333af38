using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// Whom this process believes: the issuers of a trust file, the keys that they publish, and the delegates whom they name. Reads the file again
/// when it changes and fetches published keys; what is broken or cannot be had is reported, and what was known before stays. Thread-safe.
/// </summary>
public sealed class TrustStore : IDisposable
{
    private readonly TrustFiles? _files;
    private readonly TrustStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly IssuerKeySets _keySets;
    private readonly TrustProblems _problems;
    private volatile TrustFile _file;
    private volatile TrustSnapshot _current;
    private readonly Lock _publishing = new();
    private int _isRefreshRequested;
    private bool _isDisposed;

    private TrustStore(TrustFile file, TrustFiles? files, TrustStoreOptions? options, TimeProvider? time, ILogger? logger)
    {
        _options = options?.Copy() ?? new TrustStoreOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
        _log = logger ?? NullLogger.Instance;
        _files = files;
        _file = file;
        Download = new PinnedDownload(_options.Fetch, _time);
        _problems = new TrustProblems(_log, _time);
        _keySets = new IssuerKeySets(Download, _problems);
        _current = Build(null);
        Report(_current);
    }

    /// <summary>Whom to believe now. Take it once for one decision: the next reading may give another.</summary>
    public TrustSnapshot Current => _current;

    /// <summary>The path of the trust file, or null where it was given as text.</summary>
    public string? Path => _files?.Path;

    /// <summary>What keeps trust from being brought up to date at present; empty when nothing does.</summary>
    public IReadOnlyList<TrustProblem> Problems => _problems.All;

    /// <summary>The latest of <see cref="Problems"/>, or null when there is none.</summary>
    public TrustProblem? LastProblem => _problems.All is [.., TrustProblem last] ? last : null;

    /// <summary>The one way out for key sets and status lists.</summary>
    internal PinnedDownload Download { get; }

    /// <summary>Reads a trust file and the delegation files that it names. Nothing is fetched before <see cref="RefreshAsync"/>.</summary>
    /// <param name="path">The trust file; relative paths in it start from its folder.</param>
    /// <param name="options">How to keep up to date, or null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="logger">Told of changes and problems; null for nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The store.</returns>
    /// <exception cref="TrustFileException">The file breaks the format.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static async Task<TrustStore> LoadAsync(
        string path, TrustStoreOptions? options = null, TimeProvider? time = null, ILogger<TrustStore>? logger = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var files = new TrustFiles(path);
        TrustFile? file = await files.ReadIfChangedAsync(cancellationToken).ConfigureAwait(false);
        return new TrustStore(file!, files, options, time, logger);
    }

    /// <summary>Reads a trust file from memory. Such a store does not reload, and such a text names no files.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="options">How to keep up to date, or null for the defaults. They are copied: later changes change nothing.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="logger">Told of changes and problems; null for nobody.</param>
    /// <returns>The store.</returns>
    /// <exception cref="TrustFileException">The text breaks the format.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static TrustStore Parse(ReadOnlyMemory<byte> utf8, TrustStoreOptions? options = null, TimeProvider? time = null, ILogger<TrustStore>? logger = null) =>
        new(TrustFileReader.Read(utf8, folder: null), files: null, options, time, logger);

    /// <summary>A store that trusts nobody until its first refresh reads the file: for dependency injection, which cannot wait.</summary>
    internal static TrustStore Open(string path, TrustStoreOptions options, TimeProvider time, ILogger<TrustStore>? logger) =>
        new(new TrustFile([], []), new TrustFiles(path), options, time, logger);

    /// <summary>Asks for the published keys to be fetched with the next refresh, because an unknown one was met. Does not wait; at most one fetch in 5 minutes for each issuer follows.</summary>
    public void RequestRefresh() => Interlocked.Exchange(ref _isRefreshRequested, 1);

    /// <summary>Reads the files again if they changed, and fetches the key sets that it is time to fetch. Failures are reported in <see cref="Problems"/>, not thrown.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            bool isAskedFor = Interlocked.Exchange(ref _isRefreshRequested, 0) == 1;
            bool isChanged = await ReadFilesAsync(cancellationToken).ConfigureAwait(false);
            isChanged |= await _keySets.RefreshAsync(_file, _current, _options.KeyRefreshInterval, isAskedFor, _time, cancellationToken).ConfigureAwait(false);
            if (isChanged)
            {
                Publish();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Refreshes until it is canceled, which is its regular end.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    public Task WatchAsync(CancellationToken cancellationToken) => Watch.RunAsync(RefreshAsync, _options.PollInterval, _time, cancellationToken);

    /// <summary>Closes the connections, and believes nobody any more: who is struck out of the trust file from now on would go unseen.</summary>
    public void Dispose()
    {
        lock (_publishing)
        {
            _isDisposed = true;
            _current = new TrustSnapshotBuilder(new TrustFile([], []), [], _current, _time.GetUtcNow()).Build();
        }

        Download.Dispose();
        _turn.Dispose();
    }

    private async Task<bool> ReadFilesAsync(CancellationToken cancellationToken)
    {
        if (_files is null)
        {
            return false;
        }

        try
        {
            TrustFile? file = await _files.ReadIfChangedAsync(cancellationToken).ConfigureAwait(false);
            _problems.Solve(_files.Path);
            _file = file ?? _file;
            return file is not null;
        }
        catch (Exception e) when (e is TrustFileException or IOException or UnauthorizedAccessException)
        {
            _problems.Report(_files.Path, e.Message);
            return false;
        }
    }

    private void Publish()
    {
        TrustSnapshot before;
        TrustSnapshot next;
        lock (_publishing)
        {
            if (_isDisposed)
            {
                return;
            }

            before = _current;
            next = Build(before);
            _current = next;
        }

        foreach (PinnedStatusList list in before.Issuers.SelectMany(issuer => issuer.StatusLists).Except(next.Issuers.SelectMany(issuer => issuer.StatusLists)))
        {
            list.Drop(StatusUnknown.NotPinnedAnyMore(list));
        }

        Report(next);
    }

    private TrustSnapshot Build(TrustSnapshot? before) =>
        new TrustSnapshotBuilder(_file, _keySets.All, before, _time.GetUtcNow()) { AcceptsEdDsaName = _options.AcceptEdDsaName }.Build();

    private void Report(TrustSnapshot snapshot)
    {
        TrustLog.Updated(_log, snapshot.Generation, snapshot.Issuers.Count, snapshot.Keys.Count);
        foreach (Finding finding in snapshot.Findings)
        {
            TrustLog.DelegationRefused(_log, finding);
        }
    }
}
