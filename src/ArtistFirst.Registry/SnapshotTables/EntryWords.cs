using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// An entry in one word, as tables are gathered: what of its mixed key the bucket does not tell, above the number of the policy, so that words of a bucket sort as their keys do. What
/// evidence needs stands in a word beside it, where there is any: 8 bytes a recording, or 16.
/// </summary>
internal static class EntryWords
{
    /// <summary>How many buckets there are: of each mixed key, the first bits tell its bucket.</summary>
    public const int Buckets = 1 << BucketBits;

    private const int BucketBits = 12;
    private const int BucketShift = KeyMix.Bits - BucketBits;
    private const int PolicyBits = BucketBits + 64 - KeyMix.Bits;
    private const int WorksShift = 32;
    private const ulong RestMask = (1UL << BucketShift) - 1;
    private const uint RemovedNumber = (1u << PolicyBits) - 1;

    /// <summary>The bucket of a mixed key.</summary>
    public static int BucketOf(ulong mixed) => (int)(mixed >> BucketShift);

    /// <summary>The word of an entry.</summary>
    /// <exception cref="InvalidOperationException">Its policy has a number that no table can name.</exception>
    public static ulong WordOf(in TableEntry entry) => entry.Policy is >= RemovedNumber and not TableEntry.Removed
        ? throw new InvalidOperationException($"Expected at most {RemovedNumber} different policies; there are more. Split the catalogue over several licensees' snapshots.")
        : ((entry.Mixed & RestMask) << PolicyBits) | (entry.Policy & RemovedNumber);

    /// <summary>The word of the evidence of an entry.</summary>
    public static ulong EvidenceOf(in TableEntry entry) => ((ulong)entry.Works << WorksShift) | entry.Class;

    /// <summary>The entry that words in a bucket were made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TableEntry EntryOf(int bucket, ulong word, ulong evidence)
    {
        uint policy = (uint)(word & RemovedNumber);
        return new TableEntry(MixedOf(bucket, word), policy == RemovedNumber ? TableEntry.Removed : policy, (uint)(evidence & uint.MaxValue), (uint)(evidence >> WorksShift));
    }

    /// <summary>The mixed key of a word in a bucket.</summary>
    public static ulong MixedOf(int bucket, ulong word) => ((ulong)bucket << BucketShift) | (word >> PolicyBits);

    /// <summary>Whether two words of one bucket are of the same recording.</summary>
    public static bool AreOfOne(ulong word, ulong other) => (word ^ other) >> PolicyBits == 0;
}
