namespace ArtistFirst.Storage;

/// <summary>Follows entries as they are read, each from the one before it.</summary>
/// <param name="next">The position to begin at.</param>
/// <param name="chain">The chain hash of the entry before that; the default value at the beginning.</param>
internal sealed class EntryChain(long next, Sha256Hash chain)
{
    /// <summary>The position of the next entry.</summary>
    public long Next { get; private set; } = next;

    /// <summary>The chain hash of the entry before that.</summary>
    public Sha256Hash Chain { get; private set; } = chain;

    /// <summary>Checks that an entry follows from the one before it.</summary>
    /// <exception cref="ComplianceException">It does not (AF4003).</exception>
    public UsageEntry Follow(UsageEntry entry)
    {
        if (entry.Sequence != Next)
        {
            throw StoredEntry.Altered(Next, $"it is missing; the next one is {entry.Sequence}.");
        }

        if (entry.ChainHash != UsageChain.Link(Chain, entry.Sequence, entry.RecordedAt, entry.EventHash))
        {
            throw StoredEntry.Altered(Next, "its chain hash does not follow from the entry before it.");
        }

        (Next, Chain) = (Next + 1, entry.ChainHash);
        return entry;
    }
}
