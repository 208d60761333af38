using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>What has to be in hand before a service does anything: trust, status lists, licenses, consent; and their regular renewal.</summary>
internal sealed class Launch(
    TrustStore trust, StatusLists statuses, LicenseWallet wallet, IConsentSource consent, IOptions<ArtistFirstOptions> options, TimeProvider time, ILogger<Launch> logger, StampingKey stamping,
    RetiredModelsWatch retired)
{
    private string _consentVersion = string.Empty;
    private bool _isConsentClosed;

    /// <summary>Loads everything once and checks what the service declared. "No license, no launch."</summary>
    /// <exception cref="ComplianceException">A declared use has no valid license (AF1049).</exception>
    /// <exception cref="InvalidOperationException">The trust file cannot be read, or pins no issuer; or the certificates to stamp with, or the retired models, cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        stamping.Check();
        await RenewAsync(cancellationToken).ConfigureAwait(false);
        if (consent is RegisterConsent register)
        {
            await register.ReloadAsync(cancellationToken).ConfigureAwait(false);
        }

        if (consent is SnapshotClient snapshots)
        {
            await snapshots.RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        if (trust.Current.Issuers.Count == 0)
        {
            throw new InvalidOperationException($"Expected a trust file that pins at least one issuer; nobody is trusted. {trust.LastProblem?.Message}");
        }

        DateTimeOffset now = time.GetUtcNow();
        List<Finding> missing = [];
        foreach (LaunchRequirement requirement in options.Value.RequiredAtStart)
        {
            if (!wallet.Grants(requirement, now))
            {
                missing.Add(LaunchWithoutLicense.Found(requirement, wallet.Current.ValidCount, wallet.DescribeRefused()));
            }
        }

        if (missing.Count > 0)
        {
            throw new ComplianceException(missing);
        }

        RenewalLog.Ready(logger, wallet.Current.ValidCount, consent.Freshness.Version);
        ReportConsent();
    }

    /// <summary>Looks for changes, in the order in which one depends on the other. A register looks after itself.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await trust.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await statuses.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await wallet.ReloadAsync(cancellationToken).ConfigureAwait(false);
        await retired.RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells the log once when consent has moved on, and once when it answers no more.</summary>
    public void ReportConsent()
    {
        ConsentFreshness freshness = consent.Freshness;
        DateTimeOffset now = time.GetUtcNow();
        bool isClosed = ConsentProblem.IsClosed(consent, now);
        if (isClosed && !_isConsentClosed)
        {
            string reason = ConsentProblem.Describe(consent, now);
            RenewalLog.ConsentClosed(logger, reason);
        }
        else if (!isClosed && (_isConsentClosed || !string.Equals(freshness.Version, _consentVersion, StringComparison.Ordinal)))
        {
            RenewalLog.ConsentChanged(logger, freshness.Version, freshness.AsOf);
        }

        (_isConsentClosed, _consentVersion) = (isClosed, freshness.Version);
    }
}
