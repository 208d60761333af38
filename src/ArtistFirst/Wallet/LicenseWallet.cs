using ArtistFirst.Signing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// A product team's licenses: tokens from a folder, from configuration or from code, verified, indexed by what they grant, and read
/// again when files change. Readers never wait: a reload puts new contents in place by one reference. Thread-safe.
/// </summary>
public sealed class LicenseWallet : IDisposable
{
    private readonly LicenseVerifier _verifier;
    private readonly LicenseWalletOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TokenFolder? _folder;
    private readonly RecordingManifests? _manifests;
    private readonly ExpiryWarnings _warnings;
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private readonly Lock _publishing = new();
    private readonly KeptLicenses _kept = new();
    private volatile WalletContents _current = WalletContents.Nothing;
    private volatile string? _problem;
    private volatile bool _isDisposed;
    private readonly IReadOnlyList<string> _given;
    private readonly Dictionary<string, WalletToken> _added = new(StringComparer.Ordinal);
    private IReadOnlyList<WalletToken> _fromFolder = [];
    private List<WalletToken> _tokens = [];
    private VerifyContext _context;

    /// <summary>Makes an empty wallet; <see cref="ReloadAsync"/> fills it.</summary>
    /// <param name="verifier">Verifies the tokens.</param>
    /// <param name="options">Where the tokens come from.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="logger">Where refused tokens and coming expiries are logged; null for nowhere.</param>
    /// <exception cref="ArgumentException">The options name no licensee, or one is out of its range.</exception>
    public LicenseWallet(LicenseVerifier verifier, LicenseWalletOptions options, TimeProvider? time = null, ILogger<LicenseWallet>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _verifier = verifier;
        _options = options;
        _time = time ?? TimeProvider.System;
        _given = [.. options.Tokens];
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _folder = options.Folder is null ? null : new TokenFolder(options.Folder);
        _manifests = options.ManifestFolder is null ? null : new RecordingManifests(options.ManifestFolder);
        _warnings = new ExpiryWarnings(options.ExpiryWarning, _logger);
    }

    /// <summary>What the wallet holds now.</summary>
    public WalletContents Current => _current;

    /// <summary>Why the license folder could not be read the last time; null when it could. What was read before stays in use.</summary>
    public string? Problem => _problem;

    /// <summary>Which licenses end soon and have not been renewed.</summary>
    internal IEnumerable<License> EndingSoon => _warnings.EndingSoon(_current, _time.GetUtcNow());

    /// <summary>Finds the license that covers a request, without looking at all of them and without allocating.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="listing">The catalogues and labels of the recording, for grants that name those; null where nothing is known of them.</param>
    public LicenseMatch Find(in UseRequest request, DateTimeOffset at, RecordingListing? listing = null) =>
        _current.Index.Find(request, at, listing, _verifier);

    /// <summary>Whether some valid license grants what a service declares that it will do, for whichever recording.</summary>
    /// <param name="requirement">What the service will do.</param>
    /// <param name="at">The instant.</param>
    public bool Grants(LaunchRequirement requirement, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        foreach (WalletCandidate candidate in _current.Index.Candidates)
        {
            if (requirement.IsMetBy(candidate.Grant, at) && _verifier.Recheck(candidate.License, at) == LicenseOutcome.Valid)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads the folder again where it changed, verifies what is new, what was refused before (a status list or a key may have
    /// arrived since) and what ended or was taken back, and warns of licenses that end soon. Cheap where nothing changed.
    /// </summary>
    /// <param name="cancellationToken">Gives up; the wallet stays as it was.</param>
    /// <exception cref="InvalidOperationException">The holder's key cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The wallet is disposed.</exception>
    public async Task ReloadAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _reloading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ProveHolderAsync(cancellationToken).ConfigureAwait(false);
            bool changed = await ReadTokensAsync(isForced: false, cancellationToken).ConfigureAwait(false);
            if (changed || _current.Refused.Count > 0 || _current.LacksManifest || HasLapsed(_time.GetUtcNow()))
            {
                await VerifyAsync(cancellationToken).ConfigureAwait(false);
            }

            _warnings.Check(_current, _time.GetUtcNow());
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <summary>
    /// Puts a license into the wallet that reached this process another way than as a file: over an interface of the licensor's, or out of a store.
    /// It stays until the process ends or another of that name takes its place. One that is refused stays in sight in
    /// <see cref="WalletContents.Refused"/>, and is verified again with every reload.
    /// </summary>
    /// <param name="name">What logs and findings call it; the license that is renewed keeps its name.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up; the wallet stays as it was.</param>
    /// <returns>The verdict on it. Only a valid license counts.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The wallet is disposed.</exception>
    public async Task<LicenseVerdict> AddAsync(string name, string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(token);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _reloading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ProveHolderAsync(cancellationToken).ConfigureAwait(false);
            _added[name] = new WalletToken(name, token);
            await ReadTokensAsync(isForced: true, CancellationToken.None).ConfigureAwait(false);
            await VerifyAsync(CancellationToken.None).ConfigureAwait(false);
            return VerdictOf(_added[name]);
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <summary>
    /// Reloads until it is canceled, which is its regular end. A reload that fails is logged and tried again: what is in force ends by itself. Call
    /// <see cref="ReloadAsync"/> once before, to know what is wrong at the start.
    /// </summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="ObjectDisposedException">The wallet is disposed.</exception>
    public Task WatchAsync(CancellationToken cancellationToken) => Watch.RunAsync(TryReloadAsync, _options.PollInterval, _time, cancellationToken);

    /// <summary>Empties the wallet: licenses that are taken out of the folder would go on counting, so none counts from now on.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        Publish(WalletContents.Nothing);
        _manifests?.Dispose();
    }

    private async Task TryReloadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReloadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or ObjectDisposedException))
        {
            WalletLog.ReloadFailed(_logger, fault);
        }
    }

    /// <summary>A reload that was under way does not fill what was disposed.</summary>
    private void Publish(WalletContents contents)
    {
        lock (_publishing)
        {
            _current = _isDisposed ? WalletContents.Nothing : contents;
        }
    }

    /// <summary>The reason why no license covers a request, in words.</summary>
    internal Finding Explain(in LicenseMatch match, in UseRequest request, DateTimeOffset at) => match.Outcome switch
    {
        LicenseOutcome.RecordingNotCovered => RecordingNotCovered.Found(request),
        LicenseOutcome.UseNotCovered => UseNotCovered.Found(request),
        LicenseOutcome.TerritoryNotCovered => TerritoryNotCovered.Found(request),
        LicenseOutcome.ModelNotCovered => ModelNotCovered.Found(request),
        LicenseOutcome.DestinationNotCovered => DestinationNotCovered.Found(request),
        LicenseOutcome.GrantNotInForce => GrantNotInForce.Found(request, at),
        LicenseOutcome.NotVerified or LicenseOutcome.NoLicense => NoLicense.Found(request, _current.ValidCount, DescribeRefused()),
        _ => _verifier.Explain(match.Outcome, match.License),
    };

    /// <summary>Which tokens do not count, and whether the folder could be read, to end a sentence; empty when all is well.</summary>
    internal string DescribeRefused() => _isDisposed ? ", because it was disposed: keep it for as long as there are requests" : _current.DescribeRefused() + (_problem is { } problem ? $"; the license folder cannot be read: {problem}" : string.Empty);

    /// <summary>Holding the private key is the proof: it is read from the holder's own file, once.</summary>
    private async Task ProveHolderAsync(CancellationToken cancellationToken)
    {
        if (_options.HolderKeyFile is not { } file || _context.HolderKeyId is not null)
        {
            return;
        }

        try
        {
            using PrivateKey key = await PrivateKey.LoadAsync(file, password: null, cancellationToken).ConfigureAwait(false);
            _context = new VerifyContext { HolderKeyId = key.PublicKey.KeyId };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or PlatformNotSupportedException)
        {
            throw new InvalidOperationException($"Expected the holder's private key, as JWK or PEM, in the HolderKeyFile '{file}'; it cannot be read. {fault.Message}", fault);
        }
    }

    private async Task<bool> ReadTokensAsync(bool isForced, CancellationToken cancellationToken)
    {
        bool first = _tokens.Count == 0;
        bool changed = await ReadFolderAsync(cancellationToken).ConfigureAwait(false);
        if (!first && !changed && !isForced)
        {
            return false;
        }

        List<WalletToken> tokens = [.. _given.Select((token, index) => new WalletToken($"Licenses[{index}]", token)), .. _fromFolder];
        tokens.AddRange(_added.Values);
        _tokens = tokens;
        return changed || tokens.Count > 0;
    }

    /// <summary>A folder that is not there for a while, as happens on a network, does not take the licenses along that were read from it.</summary>
    private async Task<bool> ReadFolderAsync(CancellationToken cancellationToken)
    {
        if (_folder is null || !TryLook(out bool changed))
        {
            return false;
        }

        try
        {
            _fromFolder = changed ? await _folder.ReadAsync(cancellationToken).ConfigureAwait(false) : _fromFolder;
            return changed;
        }
        catch
        {
            _folder.Forget();
            throw;
        }
    }

    private bool TryLook(out bool changed)
    {
        changed = false;
        try
        {
            changed = _folder!.HasChanged();
            _problem = null;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _folder!.Forget();
            if (_problem is null)
            {
                WalletLog.FolderUnreadable(_logger, _options.Folder!, fault.Message);
            }

            _problem = fault.Message;
            return false;
        }
    }

    /// <summary>Verifies every token (known ones come from the verifier's cache) and swaps the contents when an answer differs.</summary>
    private async Task VerifyAsync(CancellationToken cancellationToken)
    {
        WalletContents before = _current;
        List<WalletEntry> entries = _kept.Renew(_tokens, VerdictOf);
        await LoadManifestsAsync(entries, cancellationToken).ConfigureAwait(false);
        WalletContents after = new(entries, WalletIndexing.Build(entries));
        if (entries.SequenceEqual(before.Entries, WalletEntryComparer.Instance) && before.LacksManifest == after.LacksManifest)
        {
            return;
        }

        Publish(after);
        WalletLog.Loaded(_logger, after.ValidCount, after.Refused.Count);
        foreach (WalletEntry entry in after.Refused)
        {
            FindingCode code = entry.Verdict.Code;
            WalletLog.TokenRefused(_logger, entry.Name, code);
        }
    }

    /// <summary>A manifest that is absent or altered leaves its grant covering nothing, and is looked for again with the next reload.</summary>
    private async Task LoadManifestsAsync(IEnumerable<WalletEntry> entries, CancellationToken cancellationToken)
    {
        if (_manifests is null)
        {
            return;
        }

        foreach (WalletEntry entry in entries)
        {
            if (entry.Verdict.License is { } license)
            {
                LicenseOutcome outcome = await _manifests.LoadAsync(license, cancellationToken).ConfigureAwait(false);
                if (outcome != LicenseOutcome.Valid)
                {
                    WalletLog.ManifestRefused(_logger, entry.Name, outcome);
                }
            }
        }
    }

    private bool HasLapsed(DateTimeOffset now) =>
        _current.Entries.Any(entry => entry.Verdict.IsValid && _verifier.Recheck(entry.Verdict.License, now) != LicenseOutcome.Valid);

    private LicenseVerdict VerdictOf(WalletToken token)
    {
        LicenseVerdict verdict = _verifier.Verify(token.Text, _context);
        return verdict.IsValid && !string.Equals(verdict.License.Licensee, _options.Licensee, StringComparison.Ordinal)
            ? new LicenseVerdict(LicenseOutcome.LicenseeMismatch)
            : verdict;
    }
}
