using System.Buffers.Binary;

namespace ArtistFirst;

/// <summary>Ties each entry of a ledger to all before it, so that none can be changed, removed or slipped in unseen.</summary>
internal static class UsageChain
{
    // Neither a leaf (0) nor a node (1) of RFC 6962.
    private const byte LinkPrefix = 2;

    /// <summary>The chain hash of an entry.</summary>
    /// <param name="previous">The chain hash of the entry before it; the default value for the first.</param>
    /// <param name="sequence">Its position.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    /// <param name="eventHash">The hash of its event.</param>
    public static Sha256Hash Link(Sha256Hash previous, long sequence, DateTimeOffset recordedAt, Sha256Hash eventHash)
    {
        Span<byte> link = stackalloc byte[1 + Sha256Hash.Length + 8 + 8 + Sha256Hash.Length];
        link[0] = LinkPrefix;
        previous.CopyTo(link[1..]);
        BinaryPrimitives.WriteInt64BigEndian(link[33..], sequence);
        BinaryPrimitives.WriteInt64BigEndian(link[41..], MicrosecondClock.ToMicroseconds(recordedAt));
        eventHash.CopyTo(link[49..]);
        return Sha256Hash.Of(link);
    }
}
