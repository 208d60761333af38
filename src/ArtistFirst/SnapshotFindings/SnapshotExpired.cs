namespace ArtistFirst;

/// <summary>A head that has expired may be kept from its successors by somebody.</summary>
internal static class SnapshotExpired
{
    public static readonly FindingRule Rule = new(2046, "The head of the consent snapshot has expired");

    public static Finding Found(SnapshotHead head, DateTimeOffset at) => Rule.Found(
        $"Expected a head of {head.Registry} that is in force at {at:u}; that of version {head.Version} ended at {head.ExpiresAt:u}. Fetch the current head; if none comes, ask the registry.");
}
