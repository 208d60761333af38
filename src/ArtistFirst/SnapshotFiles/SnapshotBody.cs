using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A verified body: the part that decisions need in memory, the evidence where it lies.</summary>
internal sealed class SnapshotBody
{
    private const int WordsOfAlignment = SnapshotLayout.Alignment / sizeof(ulong);

    private SnapshotBody(SnapshotImage image, EvidenceReader? evidence)
    {
        Image = image;
        Evidence = evidence;
    }

    public SnapshotImage Image { get; }

    /// <summary>The rows behind the policies; null where the registry left them out.</summary>
    public EvidenceReader? Evidence { get; }

    /// <summary>Takes a body into use: reads what decisions need once, and verifies each chunk of it against the signed hashes.</summary>
    /// <param name="file">Where the body lies.</param>
    /// <param name="bodyLength">Its length.</param>
    /// <param name="leafHashes">The hashes of its chunks, found to be the signed ones.</param>
    /// <param name="settledAt">The instant around which it will be asked; null where it will not.</param>
    /// <exception cref="SnapshotFormatException">A chunk is not what was signed, or the body is not well-formed.</exception>
    public static SnapshotBody Load(ChunkSource file, long bodyLength, byte[] leafHashes, DateTimeOffset? settledAt = null)
    {
        VerifiedChunks chunks = new(file, bodyLength, leafHashes);
        SnapshotLayout layout = SnapshotLayout.Read(chunks.Read(0), bodyLength);
        int count = SnapshotLayout.ChunksOf(layout.HotLength);
        ulong[] words = GC.AllocateUninitializedArray<ulong>(WordsIn(Math.Min((long)count * SnapshotLayout.ChunkLength, bodyLength)) + WordsOfAlignment, pinned: true);
        int start = FirstAligned(words);
        chunks.ReadTo(count, words, start);
        chunks.Forget();
        return new SnapshotBody(new SnapshotImage(layout, words, start, settledAt), layout.HasEvidence ? new EvidenceReader(layout, chunks) : null);
    }

    private static int WordsIn(long bytes) => checked((int)((bytes + sizeof(ulong) - 1) / sizeof(ulong)));

    // A line of the table is a line of the cache: a look-up then waits for memory once.
    private static int FirstAligned(ulong[] words)
    {
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(words, 0);
        long misplaced = address % SnapshotLayout.Alignment;
        return misplaced == 0 ? 0 : (int)((SnapshotLayout.Alignment - misplaced) / sizeof(ulong));
    }
}
