using System.Collections.Concurrent;

namespace ArtistFirst;

/// <summary>A complete event, its canonical bytes and their hash, made once on the way into a ledger.</summary>
internal sealed record EncodedUsage(UsageEvent Event, byte[] Bytes, Sha256Hash Hash)
{
    // What a bundle of tiles can hold: its entries have a length of two bytes (c2sp.org/tlog-tiles).
    private const int MaxLength = ushort.MaxValue;

    // Fewer are encoded sooner than another thread is there to help.
    private const int FewestForAThread = 128;

    /// <summary>Encodes an event.</summary>
    /// <exception cref="ArgumentException">It is not complete, or longer than an entry can be.</exception>
    public static EncodedUsage Of(UsageEvent usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        usage.EnsureComplete();
        ReadOnlySpan<byte> bytes = UsageEventWriter.Write(usage);
        return bytes.Length <= MaxLength
            ? new EncodedUsage(usage, bytes.ToArray(), HashOf(bytes))
            : throw new ArgumentException($"The usage event cannot be recorded. Expected at most {MaxLength} canonical bytes; what came has {bytes.Length}. Name fewer sources.", nameof(usage));
    }

    /// <summary>Encodes events that are to be committed together.</summary>
    /// <exception cref="ArgumentException">One is not complete, or longer than an entry can be; or they are too many for one commit.</exception>
    public static EncodedUsage[] All(IReadOnlyList<UsageEvent> usages)
    {
        ArgumentNullException.ThrowIfNull(usages);
        if (usages.Count > ProvableUsageLedger.MostAtOnce)
        {
            throw new ArgumentException($"Expected at most {ProvableUsageLedger.MostAtOnce} usage events at once; what came are {usages.Count}. Append them in parts.", nameof(usages));
        }

        UsageEvent[] events = [.. usages];
        return events.Length < 2 * FewestForAThread ? Array.ConvertAll(events, Of) : OnAllCores(events);
    }

    private static EncodedUsage[] OnAllCores(UsageEvent[] events)
    {
        EncodedUsage[] encoded = new EncodedUsage[events.Length];
        int part = int.Max(FewestForAThread, (events.Length / Environment.ProcessorCount) + 1);
        try
        {
            Parallel.ForEach(Partitioner.Create(0, events.Length, part), range =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    encoded[i] = Of(events[i]);
                }
            });
            return encoded;
        }
        catch (AggregateException)
        {
            // The first that cannot be recorded is named, and not whichever was met first.
            return Array.ConvertAll(events, Of);
        }
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

    public static Sha256Hash HashOf(ReadOnlySpan<byte> canonicalBytes) => MerkleHash.Leaf(canonicalBytes);
}
