using System.Collections.Concurrent;

namespace ArtistFirst;

/// <summary>
/// Counts uses against the quotas of licenses. The ledger keeps one number for each quota, which all processes share; each process sets aside some units there, durably, and gives them out
/// by itself. So there are never more uses than the quota, whoever crashes, and no round trip for each.
/// </summary>
internal sealed class QuotaCounter(IUsageLedger ledger)
{
    // An operation opens one recording for one output, so each of these is one for each operation.
    private static readonly HashSet<string> CountedUnits = new(StringComparer.Ordinal) { "use", "recording", "output", "generation" };

    private readonly ConcurrentDictionary<string, QuotaLease> _leases = new(StringComparer.Ordinal);

    /// <summary>Takes a unit of every quota that binds a use: those of the license's grant, and those of the grants that it was passed on from, up to the root.</summary>
    /// <param name="decision">The decision that allows it.</param>
    /// <param name="request">The request, with its operation.</param>
    /// <param name="listing">What is known of the recording's catalogues.</param>
    /// <param name="cancellationToken">Gives up; nothing is taken then.</param>
    /// <exception cref="ComplianceException">A quota is used up (AF4007), nobody can count it (AF4008), or the ledger cannot be written to (AF4001).</exception>
    public async ValueTask<QuotaUnits> TakeAsync(UseDecision decision, UseRequest request, RecordingListing? listing, CancellationToken cancellationToken)
    {
        List<QuotaKey> keys = Keys(decision.License!, decision.Grant!, request, decision.At, listing);
        if (keys.Count == 0)
        {
            return QuotaUnits.None;
        }

        if (ledger is not ProvableUsageLedger counting)
        {
            throw new ComplianceException([QuotaNotCounted.FoundLedger(keys[0].Quota, ledger.GetType().Name)]);
        }

        QuotaUnits units = new();
        try
        {
            foreach (QuotaKey key in keys)
            {
                QuotaLease lease = _leases.GetOrAdd(key.Text, static (_, state) => new QuotaLease(state.key, state.Store), (key, counting.Store));
                if (!await lease.TakeAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (!await IsOnRecordAsync(counting, request, cancellationToken).ConfigureAwait(false))
                    {
                        throw new ComplianceException([QuotaUsedUp.Found(key)]);
                    }

                    units.PutBack();
                    return QuotaUnits.None;
                }

                units.Add(lease);
            }

            return units;
        }
        catch
        {
            units.PutBack();
            throw;
        }
    }

    /// <summary>Each quota once, the strictest where one is stated twice.</summary>
    private static List<QuotaKey> Keys(License license, LicenseGrant grant, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        List<QuotaKey> keys = [];
        for (License? bound = license; bound is not null; bound = bound.Parent)
        {
            foreach (LicenseQuota quota in grant.Quotas)
            {
                if (!CountedUnits.Contains(quota.Unit))
                {
                    throw new ComplianceException([QuotaNotCounted.FoundUnit(quota, CountedUnits)]);
                }

                Add(keys, QuotaKey.Of(bound, grant, quota, at));
            }

            grant = bound.Parent?.FindGrantForChild(grant, request, at, listing) ?? grant;
        }

        return keys;
    }

    private static void Add(List<QuotaKey> keys, QuotaKey key)
    {
        int same = keys.FindIndex(other => string.Equals(other.Text, key.Text, StringComparison.Ordinal));
        if (same < 0)
        {
            keys.Add(key);
        }
        else if (key.Quota.Limit < keys[same].Quota.Limit)
        {
            keys[same] = key;
        }
    }

    /// <summary>A retry is the same use: it was counted when it was recorded first.</summary>
    private static async Task<bool> IsOnRecordAsync(ProvableUsageLedger ledger, UseRequest request, CancellationToken cancellationToken)
        => (await ledger.FindAsync(request.OperationId, cancellationToken).ConfigureAwait(false)).Any(static entry => entry.Event.Kind == UsageEventKind.Authorized);
}
