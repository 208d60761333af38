using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>
/// Unhealthy: no license counts, or consent is stale or absent, so that every answer is no. Degraded: it works, and something needs
/// somebody's attention (a token refused, a license ending soon, a trust file or status list that could not be read again).
/// </summary>
internal sealed class ArtistFirstHealth(
    TrustStore trust, StatusLists statuses, LicenseWallet wallet, IConsentSource consent, IOptions<ArtistFirstOptions> options, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        WalletContents licenses = wallet.Current;
        ConsentFreshness freshness = consent.Freshness;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["licenses.valid"] = licenses.ValidCount,
            ["licenses.refused"] = licenses.Refused.Count,
            ["consent.version"] = freshness.Version,
            ["consent.asOf"] = freshness.AsOf,
        };
        List<string> broken = [.. Broken(licenses, freshness, now)];
        if (broken.Count > 0)
        {
            return Task.FromResult(new HealthCheckResult(HealthStatus.Unhealthy, string.Join(' ', broken), data: data));
        }

        List<string> worries = [.. Worries(licenses, now)];
        return Task.FromResult(worries.Count > 0
            ? new HealthCheckResult(HealthStatus.Degraded, string.Join(' ', worries), data: data)
            : new HealthCheckResult(HealthStatus.Healthy, "Licenses, status and consent are current.", data: data));
    }

    private static IEnumerable<string> Broken(WalletContents licenses, ConsentFreshness freshness, DateTimeOffset now)
    {
        if (licenses.ValidCount == 0)
        {
            yield return "No license counts: every use is refused.";
        }

        if (freshness.IsStale(now))
        {
            yield return $"The consent data is of {freshness.AsOf:u} and stale, or was never read: every use is refused.";
        }
    }

    private IEnumerable<string> Worries(WalletContents licenses, DateTimeOffset now)
    {
        if (licenses.Refused.Count > 0)
        {
            yield return $"{licenses.Refused.Count} license token(s) are refused.";
        }

        if (licenses.NextExpiry is { } next && next - now <= options.Value.ExpiryWarning)
        {
            yield return $"A license expires at {next:u}.";
        }

        if (trust.LastProblem is { } trustProblem)
        {
            yield return $"Trust: {trustProblem.Message}";
        }

        foreach (PinnedStatusList list in statuses.Lists)
        {
            if (list.Problem is { } problem)
            {
                yield return $"Status list {list.Uri}: {problem}";
            }
        }
    }
}
