namespace ArtistFirst;

/// <summary>
/// Answers for one licensee from a register, held in memory in a form in which an answer takes neither I/O nor an allocation. Looks at the
/// register file every few seconds and reads it again when it changed. Whatever keeps it from knowing the current state closes it: a file that cannot be
/// read, a register that is too old, from the future, of another registry or of an earlier revision. Replace the file as a whole (write beside
/// it, then rename); a file that is found half-written is given two seconds to become whole. Thread-safe.
/// </summary>
public sealed class RegisterConsent : IConsentSource, IDisposable
{
    // Long enough for who copies a file over another, too short to matter for a withdrawal.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _licensee;
    private readonly TimeSpan _maxAge;
    private readonly TimeProvider _time;
    private readonly RegisterFileWatch? _file;
    private readonly SemaphoreSlim _reloading = new(1);
    private readonly TimeSpan _interval;
    private readonly Lock _publishing = new();
    private ITimer? _poll;
    private bool _isWaitingForWhole;
    private volatile ConsentState _state;
    private volatile bool _isDisposed;

    /// <summary>Answers from a register that was made in code and never changes. At instants more than 5 minutes before its asOf it answers nothing (AF2011).</summary>
    /// <param name="register">The register.</param>
    /// <param name="options">For whom, and how old it may be.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public RegisterConsent(RightsRegister register, RegisterConsentOptions options)
        : this(options, TimeProvider.System, null)
    {
        ArgumentNullException.ThrowIfNull(register);
        _state = ConsentState.OfFixed(register, _licensee, _maxAge);
    }

    private RegisterConsent(RegisterConsentOptions options, TimeProvider time, RegisterFileWatch? file)
    {
        RegisterConsentOptions.Check(options);
        _licensee = options.Licensee;
        _maxAge = options.MaxAge;
        _interval = options.PollInterval;
        _time = time;
        _file = file;
        _state = ConsentState.Closed(RegisterUnreadable.Found("no file was read yet."));
    }

    /// <inheritdoc/>
    public ConsentFreshness Freshness => _state.Freshness;

    /// <summary>The register that is answered from; null while none may be used.</summary>
    public RightsRegister? Register => _state.Register;

    /// <summary>Why no register may be used, such as a file that cannot be read; null while one is. Its age is told by <see cref="Freshness"/>.</summary>
    public Finding? Problem => _state.Fault;

    /// <summary>Answers from a register file. A file that cannot be read is no error here: every answer is then no, with the reason, until it can.</summary>
    /// <param name="path">The register file.</param>
    /// <param name="options">For whom, how old the register may be, how often the file is looked at.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Stops the first reading.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public static async Task<RegisterConsent> LoadAsync(string path, RegisterConsentOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        RegisterConsent consent = Open(path, options, time ?? TimeProvider.System);
        await consent.ReloadAsync(cancellationToken).ConfigureAwait(false);
        return consent;
    }

    /// <summary>Answers no until its first reading of the file: for dependency injection, which cannot wait.</summary>
    internal static RegisterConsent Open(string path, RegisterConsentOptions options, TimeProvider time)
    {
        RegisterConsent consent = new(options, time, new RegisterFileWatch(Path.GetFullPath(path)));
        consent._poll = time.CreateTimer(static state => _ = ((RegisterConsent)state!).PollAsync(), consent, options.PollInterval, options.PollInterval);
        return consent;
    }

    /// <inheritdoc/>
    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at) => _state.Decide(request, at);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => _state.Evaluate(request, at).Findings;

    /// <summary>The answer with every reason, and with the yeses that it rests on.</summary>
    /// <param name="request">The use.</param>
    /// <param name="at">The instant of the use.</param>
    public ConsentAnswer Evaluate(in UseRequest request, DateTimeOffset at) => _state.Evaluate(request, at);

    /// <inheritdoc/>
    public RecordingListing? FindListing(Isrc recording) => _state.FindListing(recording);

    /// <inheritdoc/>
    public RecordingDescription? FindDescription(Isrc recording) => _state.FindDescription(recording);

    /// <summary>Reads the file again now, whether or not it seems to have changed. Does nothing for a register that was made in code.</summary>
    /// <param name="cancellationToken">Stops the reading; what was answered from before stays.</param>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public async Task ReloadAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_file is null)
        {
            return;
        }

        await _reloading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _isWaitingForWhole = false;
            await ReadAsync(_file, isForced: true, isPatient: false, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <summary>Stops looking at the file. Withdrawals would go unseen then, so every answer is <see cref="UseOutcome.Unresolved"/> from now on (AF2009).</summary>
    public void Dispose()
    {
        _isDisposed = true;
        Publish(_state);
        _poll?.Dispose();
    }

    /// <summary>Why nothing is answered at an instant, whatever is asked; null where answers are given.</summary>
    internal Finding? FindClosure(DateTimeOffset at) => _state.FindClosure(at);

    /// <summary>A reading that was under way does not open what was disposed.</summary>
    private void Publish(ConsentState state)
    {
        lock (_publishing)
        {
            _state = _isDisposed ? ConsentState.Closed(RegisterUnreadable.Disposed()) : state;
        }
    }

    private async Task PollAsync()
    {
        // A reading that takes longer than the interval is not started twice.
        if (!await _reloading.WaitAsync(0).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            if (_file!.HasChanged() || _isWaitingForWhole)
            {
                await ReadAsync(_file, isForced: false, isPatient: !_isWaitingForWhole && _state.Register is not null, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                CheckClock();
            }
        }
        finally
        {
            _reloading.Release();
        }
    }

    private async Task ReadAsync(RegisterFileWatch file, bool isForced, bool isPatient, CancellationToken cancellationToken)
    {
        _isWaitingForWhole = false;
        try
        {
            if (await file.ReadAsync(isForced, cancellationToken).ConfigureAwait(false) is not { } register)
            {
                CheckClock();
                return;
            }

            Finding? fault = file.FindRollback(register) ?? RegisterFromFuture.Check(register, _time.GetUtcNow());
            ConsentState next = fault is null ? ConsentState.Of(register, _licensee, _maxAge) : ConsentState.Closed(fault);
            Publish(next);
            if (fault is null)
            {
                file.Accept(next.Freshness);
            }
            else if (fault.Rule == RegisterFromFuture.Rule)
            {
                file.Forget(); // time passes and clocks are set: the same file may do at the next look
            }
        }
        catch (Exception exception) when (exception is RegisterFormatException or IOException or UnauthorizedAccessException)
        {
            if (isPatient)
            {
                _isWaitingForWhole = true;
                file.Forget();
                _poll?.Change(Patience, _interval);
                return;
            }

            Publish(ConsentState.Closed(RegisterUnreadable.Found(exception.Message)));
            if (exception is not RegisterFormatException)
            {
                file.Forget();
            }
        }
    }

    // A clock that was set back makes an old register look young.
    private void CheckClock()
    {
        if (_state.Register is { } register && RegisterFromFuture.Check(register, _time.GetUtcNow()) is { } fault)
        {
            Publish(ConsentState.Closed(fault));
            _file!.Forget();
        }
    }
}
