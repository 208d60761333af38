using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// The only way to catalogue audio. For each request it finds a license in the wallet that covers it, checks the license's status and
/// everybody's consent, writes the use to the ledger, durably, and only then opens the catalogue. Thread-safe.
/// </summary>
public sealed class CatalogueGate
{
    private readonly LicenseWallet _wallet;
    private readonly IConsentSource _consent;
    private readonly ICatalogue _catalogue;
    private readonly QuotaCounter _quotas;
    private readonly TimeProvider _time;
    private readonly CoarseClock _clock;
    private readonly GateMeter? _meter;
    private readonly ILogger _logger;
    private volatile RetiredModels _retired = RetiredModels.None;

    /// <summary>Makes a gate of its parts. In a service, <c>AddArtistFirst</c> does it.</summary>
    /// <param name="wallet">The licenses.</param>
    /// <param name="consent">Who allows what.</param>
    /// <param name="ledger">Where uses are recorded before audio flows.</param>
    /// <param name="catalogue">The audio.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where refusals and openings are logged; null for nowhere.</param>
    public CatalogueGate(
        LicenseWallet wallet, IConsentSource consent, IUsageLedger ledger, ICatalogue catalogue, TimeProvider time, ILogger<CatalogueGate>? logger = null)
        : this(wallet, consent, ledger, catalogue, time, logger ?? (ILogger)NullLogger.Instance, meter: null)
    {
    }

    internal CatalogueGate(
        LicenseWallet wallet, IConsentSource consent, IUsageLedger ledger, ICatalogue catalogue, TimeProvider time, ILogger logger, GateMeter? meter)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(time);
        _wallet = wallet;
        _consent = consent;
        _catalogue = catalogue;
        _time = time;
        _clock = new CoarseClock(time);
        _logger = logger;
        Recorder = new UsageRecorder(ledger, logger);
        _quotas = new QuotaCounter(ledger);
        _meter = meter;
    }

    /// <summary>Models that must not be used any more: a request that names one is refused (AF4030). May be replaced at any time.</summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RetiredModels RetiredModels
    {
        get => _retired;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _retired = value;
        }
    }

    /// <summary>
    /// Answers whether <see cref="OpenAsync"/> would open, without opening. Neither input/output nor allocation; the reasons of a
    /// refusal are put into words when <see cref="UseDecision.Findings"/> is read. Quotas of licenses are counted when a recording is opened, and not looked at here.
    /// </summary>
    /// <param name="request">What is to be used, how, where, by which model and for which destination.</param>
    public UseDecision Authorize(in UseRequest request)
    {
        UseDecision decision = Decide(request, _clock.GetUtcNow());
        _meter?.Decided(decision);
        return decision;
    }

    /// <summary>Opens a recording for a use, once it is allowed and on record.</summary>
    /// <param name="request">
    /// What is to be used. A request with the same operation id is the same use: it is opened again and not recorded twice.
    /// </param>
    /// <param name="cancellationToken">Gives up; a use that is already on record is then recorded as failed.</param>
    /// <exception cref="ComplianceException">
    /// The use is refused (AF1xxx, AF2xxx), the ledger could not record it (AF4001), the operation id stands for another use (AF4002), or a quota of the license is used up (AF4007) or cannot be counted (AF4008).
    /// </exception>
    /// <exception cref="FileNotFoundException">The catalogue has no such recording; the operation is recorded as failed.</exception>
    public Task<CatalogueAudio> OpenAsync(UseRequest request, CancellationToken cancellationToken = default) => OpenRecordedAsync(request, sideRecord: null, cancellationToken);

    /// <summary>Opens a recording for a use, once it is allowed and on record, and keeps beside the ledger what may have to be erased: who listens, who asked.</summary>
    /// <param name="request">What is to be used, as for <see cref="OpenAsync"/>.</param>
    /// <param name="sideRecord">What may have to be erased; the ledger has its commitment alone. A retry keeps what the first one brought.</param>
    /// <param name="cancellationToken">Gives up; a use that is already on record is then recorded as failed.</param>
    /// <exception cref="ComplianceException">As for <see cref="OpenAsync"/>; or the ledger keeps no side records (AF4009).</exception>
    /// <exception cref="FileNotFoundException">The catalogue has no such recording; the operation is recorded as failed.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="sideRecord"/> is null.</exception>
    public Task<CatalogueAudio> OpenWithAsync(UseRequest request, UsageSideRecord sideRecord, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sideRecord);
        return OpenRecordedAsync(request, sideRecord, cancellationToken);
    }

    private async Task<CatalogueAudio> OpenRecordedAsync(UseRequest request, UsageSideRecord? sideRecord, CancellationToken cancellationToken)
    {
        long start = _time.GetTimestamp();
        using Activity? activity = GateTrace.Start(request);
        UseDecision decision = Authorize(request);
        GateTrace.Decided(activity, decision);
        if (!decision.IsAllowed)
        {
            LogRefusal(decision);
            throw new ComplianceException(decision.Findings);
        }

        try
        {
            CatalogueAudio audio = await OpenAllowedAsync(request, decision, sideRecord, cancellationToken).ConfigureAwait(false);
            _meter?.Opened(_time.GetElapsedTime(start), succeeded: true);
            return audio;
        }
        catch (Exception fault)
        {
            _meter?.Opened(_time.GetElapsedTime(start), succeeded: false);
            GateTrace.Failed(activity, fault);
            throw;
        }
    }

    /// <summary>Checks a whole job before its first step: every request has to be allowed now.</summary>
    /// <param name="requests">What the job will use.</param>
    /// <exception cref="ComplianceException">At least one request is refused; the findings of the first hundred refused ones are carried.</exception>
    public void EnsureLicensed(IEnumerable<UseRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        List<Finding> findings = [];
        int refused = 0;
        foreach (UseRequest request in requests)
        {
            UseDecision decision = Authorize(request);
            if (!decision.IsAllowed && refused++ < MostExplained)
            {
                findings.AddRange(decision.Findings);
            }
        }

        if (refused > 0)
        {
            throw new ComplianceException(findings);
        }
    }

    /// <summary>Checks, for a job that does not know its recordings yet, that the wallet holds a license for what it will do.</summary>
    /// <param name="requirement">What the job will do.</param>
    /// <exception cref="ComplianceException">No valid license grants it (AF1049).</exception>
    public void EnsureLicensed(LaunchRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        if (!_wallet.Grants(requirement, _time.GetUtcNow()))
        {
            throw new ComplianceException([LaunchWithoutLicense.Found(requirement, _wallet.Current.ValidCount, _wallet.DescribeRefused())]);
        }
    }

    /// <summary>Why the last use could not be recorded; null where it could, or where there was none.</summary>
    internal Finding? LedgerProblem => Recorder.Problem;

    /// <summary>Writes to the ledger what becomes of what the gate opens.</summary>
    internal UsageRecorder Recorder { get; }

    /// <summary>A second stream of what is open already, to compare an output with.</summary>
    internal Task<Stream> ReopenAsync(CatalogueAudio audio, CancellationToken cancellationToken) => OpenCatalogueAsync(audio.Recording, cancellationToken);

    /// <summary>All reasons against a request at an instant: of the license and of everybody's consent.</summary>
    internal IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at)
    {
        if (!IsComplete(request))
        {
            return [UndecidedRequest.Found()];
        }

        LicenseMatch match = _wallet.Find(request, at, _consent.FindListing(request.Recording));
        ConsentDecision consent = _consent.Decide(request, at);
        List<Finding> findings = [];
        if (_retired.IsRetired(request.Model, at))
        {
            findings.Add(ModelRetired.Found(request.Model!, _retired.RetiredFrom(request.Model!)!.Value));
        }

        if (!match.IsFound)
        {
            findings.Add(_wallet.Explain(match, request, at));
        }

        if (!consent.IsAllowed)
        {
            findings.AddRange(_consent.Explain(request, at));
        }
        else if (_consent.Freshness.IsStale(at))
        {
            findings.Add(RegisterStale.Found(_consent.Freshness, at));
        }

        return findings;
    }

    private const int MostExplained = 100;

    private static bool IsComplete(in UseRequest request) =>
        !request.Recording.IsEmpty && request.Uses != Uses.None && !request.Territory.IsEmpty;

    private UseDecision Decide(in UseRequest request, DateTimeOffset at)
    {
        if (!IsComplete(request))
        {
            return new UseDecision(this, request, at, UseOutcome.Unresolved, UndecidedRequest.Rule.Code);
        }

        if (_retired.IsRetired(request.Model, at))
        {
            return new UseDecision(this, request, at, UseOutcome.Denied, ModelRetired.Rule.Code);
        }

        LicenseMatch match = _wallet.Find(request, at, _consent.FindListing(request.Recording));
        if (!match.IsFound)
        {
            return new UseDecision(this, request, at, UseOutcome.Denied, match.Code);
        }

        ConsentDecision consent = _consent.Decide(request, at);
        if (!consent.IsAllowed)
        {
            return new UseDecision(this, request, at, consent.Outcome, consent.Code);
        }

        // A source of somebody else's may answer from what it says itself is too old.
        return _consent.Freshness.IsStale(at)
            ? new UseDecision(this, request, at, UseOutcome.Unresolved, RegisterStale.Rule.Code)
            : new UseDecision(request, at, match, match.Duties | consent.Duties);
    }

    private async Task<CatalogueAudio> OpenAllowedAsync(UseRequest request, UseDecision decision, UsageSideRecord? sideRecord, CancellationToken cancellationToken)
    {
        UseRequest named = request.OperationId.IsEmpty ? request with { OperationId = OperationId.New(_time) } : request;
        UsageEvent usage = Authorized(named, decision, _consent.Freshness.Version) with { Commitment = sideRecord?.Commitment ?? default };
        UsageReceipt receipt = await RecordAsync(named, decision, usage, sideRecord, cancellationToken).ConfigureAwait(false);
        Stream? audio = null;
        try
        {
            audio = await OpenCatalogueAsync(usage.Recording, cancellationToken).ConfigureAwait(false);
            EnsureStillAllowed(named);
            if (receipt.Outcome == UsageReceiptOutcome.Exists)
            {
                // An earlier try may be on record as failed, which would make this one free: a start after the failure says that the use takes place after all.
                await Recorder.RecordAsync(usage.Start(_time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
                EnsureStillAllowed(named);
            }

            // Within the try, for a source of somebody else's may throw.
            CatalogueAudio opened = new(this, audio, decision, named, usage, receipt)
            {
                Description = _consent.FindDescription(named.Recording) ?? await _catalogue.DescribeAsync(named.Recording, cancellationToken).ConfigureAwait(false),
                Training = ConsentedTraining.Of(_consent, named, decision.At),
            };
            LogOpened(named, decision, receipt);
            return opened;
        }
        catch (Exception fault)
        {
            await GiveUpAsync(usage, receipt, audio, fault).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes what the license's quotas give, and records. A unit comes back only where this call surely recorded nothing: what is on record is one use, however often it is tried.</summary>
    private async Task<UsageReceipt> RecordAsync(UseRequest named, UseDecision decision, UsageEvent usage, UsageSideRecord? sideRecord, CancellationToken cancellationToken)
    {
        QuotaUnits units = await _quotas.TakeAsync(decision, named, _consent.FindListing(named.Recording), cancellationToken).ConfigureAwait(false);
        try
        {
            UsageReceipt receipt = await Recorder.RecordAsync(usage, cancellationToken, sideRecord).ConfigureAwait(false);
            if (receipt.Outcome == UsageReceiptOutcome.Exists)
            {
                units.PutBack();
            }

            return receipt;
        }
        catch (Exception fault) when (fault is OperationCanceledException || (fault is ComplianceException refusal && refusal.Code == OperationConflict.Rule.Code))
        {
            units.PutBack();
            throw;
        }
    }

    private async Task<Stream> OpenCatalogueAsync(Isrc recording, CancellationToken cancellationToken) =>
        await _catalogue.OpenAsync(recording, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Expected a stream or a FileNotFoundException from the catalogue for {recording}; null came.");

    /// <summary>The ledger and the catalogue take their time, and a license may be revoked or a yes withdrawn meanwhile.</summary>
    private void EnsureStillAllowed(in UseRequest request)
    {
        UseDecision decision = Decide(request, _time.GetUtcNow());
        if (!decision.IsAllowed)
        {
            LogRefusal(decision);
            throw new ComplianceException(decision.Findings);
        }
    }

    /// <summary>
    /// No audio flows after all. The ledger learns that nothing came of the operation, unless this was a retry: an earlier try may have been
    /// used, and must not become free because a later one failed.
    /// </summary>
    private async Task GiveUpAsync(UsageEvent usage, UsageReceipt receipt, Stream? audio, Exception fault)
    {
        if (audio is not null)
        {
            await audio.DisposeAsync().ConfigureAwait(false);
        }

        UsageFailure failure = fault switch
        {
            OperationCanceledException => UsageFailure.Cancelled,
            ComplianceException => UsageFailure.Refused,
            _ => UsageFailure.NoAudio,
        };
        if (failure != UsageFailure.Refused)
        {
            GateLog.CatalogueFailed(_logger, fault, usage.Recording, usage.OperationId);
        }

        if (receipt.Outcome == UsageReceiptOutcome.Created)
        {
            await Recorder.RecordAsync(usage.Fail(failure, _time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static UsageEvent Authorized(in UseRequest request, in UseDecision decision, string consentVersion) => new()
    {
        OperationId = request.OperationId,
        Kind = UsageEventKind.Authorized,
        Recording = request.Recording,
        Uses = request.Uses,
        Territory = request.Territory,
        ProcessingTerritory = request.ProcessingTerritory,
        Licensee = decision.License!.Licensee,
        Model = request.Model,
        Destination = request.Destination,
        At = decision.At,
        LicenseId = decision.License.Id,
        GrantIndex = decision.Grant!.Index,
        Duties = decision.Duties,
        ConsentVersion = consentVersion,
    };

    private void LogRefusal(in UseDecision decision)
    {
        if (_logger.IsEnabled(LogLevel.Warning))
        {
            string uses = decision.Request.Uses.ToWireNames();
            GateLog.Refused(_logger, decision.Request.Recording, uses, decision.Request.Territory, decision.Code, decision.Outcome);
        }
    }

    private void LogOpened(in UseRequest request, in UseDecision decision, UsageReceipt receipt)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            string uses = request.Uses.ToWireNames();
            GateLog.Opened(_logger, request.Recording, uses, request.Territory, decision.License!.Id, request.OperationId, receipt.Outcome);
        }
    }
}
