namespace ArtistFirst;

/// <summary>A license has a quota that nobody here can count, and what cannot be counted is not allowed.</summary>
internal static class QuotaNotCounted
{
    public static readonly FindingRule Rule = new(4008, "The quota of the license cannot be counted");

    public static Finding FoundUnit(LicenseQuota quota, IEnumerable<string> counted) => Rule.Found(
        $"Expected a quota in one of the units {string.Join(", ", counted.Order(StringComparer.Ordinal))}; the license states one in '{quota.Unit}'. Ask the licensor for a license in a unit that is counted here.");

    public static Finding FoundLedger(LicenseQuota quota, string ledger) => Rule.Found(
        $"The license allows {quota.Limit} of the unit '{quota.Unit}', and {ledger} keeps no count. Use a ledger that does: UseSqlite, UsePostgres, or InMemoryUsageLedger in tests.");
}
