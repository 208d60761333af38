namespace ArtistFirst.Registry;

/// <summary>Everything on record about one operation, in the order of the ledger: from when to when it counts.</summary>
internal sealed class OperationHistory
{
    private readonly List<UsageEntry> _entries = [];

    public IReadOnlyList<UsageEntry> Entries => _entries;

    public void Add(UsageEntry entry) => _entries.Add(entry);

    public bool Has(UsageEventKind kind) => _entries.Exists(entry => entry.Event.Kind == kind);

    /// <summary>The entries by which the operation began to count and that nothing took back.</summary>
    public UsageEntry? Standing(PoolCounting counting) => counting == PoolCounting.Deliveries ? StandingDelivery() : StandingAuthorization();

    // A correction reverses everything under the operation, before and after it.
    private UsageEntry? StandingDelivery() => Has(UsageEventKind.Corrected) ? null : _entries.Find(static entry => entry.Event.Kind == UsageEventKind.Delivered);

    private UsageEntry? StandingAuthorization()
    {
        if (Has(UsageEventKind.Corrected))
        {
            return null;
        }

        UsageEntry? since = null;
        bool isAuthorized = false, hasFailed = false, isDelivered = false;
        foreach (UsageEntry entry in _entries)
        {
            switch (entry.Event.Kind)
            {
                case UsageEventKind.Authorized:
                    isAuthorized = true;
                    break;
                case UsageEventKind.Failed when !isDelivered:
                    hasFailed = true;
                    since = null;
                    break;
                case UsageEventKind.Started or UsageEventKind.Delivered:
                    hasFailed = false;
                    isDelivered |= entry.Event.Kind == UsageEventKind.Delivered;
                    break;
            }

            since ??= isAuthorized && !hasFailed ? entry : null;
        }

        return since;
    }
}
