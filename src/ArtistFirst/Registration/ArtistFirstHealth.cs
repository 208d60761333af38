using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArtistFirst;

/// <summary>
/// Unhealthy: no license counts, consent is stale or absent, or the ledger takes nothing, so that every answer is no. Degraded: it works, and something needs
/// somebody's attention (a token refused, a license ending soon, a trust file or status list that could not be read again).
/// </summary>
internal sealed class ArtistFirstHealth(
    TrustStore trust, StatusLists statuses, LicenseWallet wallet, IConsentSource consent, IUsageLedger ledger, CatalogueGate gate, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Finding? unwritable = await FindLedgerFaultAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        WalletContents licenses = wallet.Current;
        ConsentFreshness freshness = consent.Freshness;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["licenses.valid"] = licenses.ValidCount,
            ["licenses.refused"] = licenses.Refused.Count,
            ["consent.version"] = freshness.Version,
            ["consent.asOf"] = freshness.AsOf,
            ["ledger.writable"] = unwritable is null,
        };
        if (licenses.NextExpiry is { } next)
        {
            data["licenses.nextExpiry"] = next;
        }

        List<string> broken = [.. Broken(licenses, unwritable, now)];
        List<string> worries = [.. Worries(licenses)];
        HealthStatus status = (broken.Count, worries.Count) switch
        {
            (> 0, _) => context.Registration.FailureStatus,
            (_, > 0) => HealthStatus.Degraded,
            _ => HealthStatus.Healthy,
        };
        string text = broken.Count + worries.Count > 0 ? string.Join(' ', broken.Concat(worries)) : "Licenses, status, consent and ledger are current.";
        return new HealthCheckResult(status, text, data: data);
    }

    /// <summary>The ledger is asked, as nothing is used while nobody looks, and a disk fills all the same.</summary>
    private async Task<Finding?> FindLedgerFaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ledger.EnsureWritableAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (ComplianceException refusal)
        {
            return refusal.Findings[0];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return LedgerUnavailable.Found(fault);
        }
    }

    private IEnumerable<string> Broken(WalletContents licenses, Finding? unwritable, DateTimeOffset now)
    {
        if (licenses.ValidCount == 0)
        {
            yield return $"No license counts: every use is refused{wallet.DescribeRefused()}.";
        }

        if (ConsentProblem.IsClosed(consent, now))
        {
            yield return $"Consent answers nothing: every use is refused. {ConsentProblem.Describe(consent, now)}";
        }

        if (unwritable is not null)
        {
            yield return $"The ledger takes nothing: every use is refused. {unwritable.Message}";
        }
    }

    private IEnumerable<string> Worries(WalletContents licenses)
    {
        if (licenses.Refused.Count > 0 && licenses.ValidCount > 0)
        {
            yield return $"There are {licenses.ValidCount} valid license(s){licenses.DescribeRefused()}. Remove what is no longer needed.";
        }

        if (wallet.Problem is { } folder)
        {
            yield return $"The license folder cannot be read, so what was read before stays in use: {folder}";
        }

        foreach (License license in wallet.EndingSoon)
        {
            yield return $"License {license.Id} from {license.Issuer} expires at {license.ExpiresAt:u} and has not been renewed.";
        }

        foreach (TrustProblem problem in trust.Problems)
        {
            yield return $"Trust: {problem.Message}";
        }

        if (consent is SnapshotClient { Problem: { } behind })
        {
            yield return $"Consent: {behind.Message}";
        }

        foreach (PinnedStatusList list in statuses.Lists.Where(list => list.Problem is not null))
        {
            yield return $"Status list {list.Uri}: {list.Problem!.Message}";
        }

        if (gate.LedgerProblem is { } problemOfLast)
        {
            yield return $"The last use could not be recorded: {problemOfLast.Message}";
        }
    }
}
