using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>A complete event, its canonical bytes and their hash, made once on the way into a ledger.</summary>
internal sealed record EncodedUsage(UsageEvent Event, byte[] Bytes, Sha256Hash Hash)
{
    // RFC 6962, section 2.1: leaves and nodes of the tree begin with different bytes, so that none can pass for the other.
    private const byte LeafPrefix = 0;

    /// <summary>Encodes an event.</summary>
    /// <exception cref="ArgumentException">It is not complete.</exception>
    public static EncodedUsage Of(UsageEvent usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        byte[] bytes = usage.ToCanonicalBytes();
        return new EncodedUsage(usage, bytes, HashOf(bytes));
    }

    /// <summary>The entry that this event becomes.</summary>
    /// <param name="sequence">Its position.</param>
    /// <param name="previousChain">The chain hash of the entry before it; the default value for the first.</param>
    /// <param name="now">The ledger's clock.</param>
    public UsageEntry EntryAt(long sequence, Sha256Hash previousChain, DateTimeOffset now)
    {
        DateTimeOffset recordedAt = MicrosecondClock.Truncate(now);
        return new UsageEntry(sequence, recordedAt, Event, Hash, UsageChain.Link(previousChain, sequence, recordedAt, Hash));
    }

    /// <summary>The receipt when an event of the same operation and kind is on record.</summary>
    public UsageReceipt ReceiptFor(UsageEntry first) => new(
        Event.IsRetryOf(first.Event) ? UsageReceiptOutcome.Exists : UsageReceiptOutcome.Conflict, first.Sequence, first.RecordedAt, first.EventHash);

    public static Sha256Hash HashOf(ReadOnlySpan<byte> canonicalBytes)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([LeafPrefix]);
        sha.AppendData(canonicalBytes);
        Span<byte> hash = stackalloc byte[Sha256Hash.Length];
        sha.GetHashAndReset(hash);
        return Sha256Hash.FromBytes(hash);
    }
}
