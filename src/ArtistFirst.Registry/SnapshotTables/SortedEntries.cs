using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>The entries of a table in the order of their mixed keys, bucket by bucket.</summary>
/// <param name="hasEvidence">Whether there are numbers of evidence.</param>
/// <param name="words">The words of each bucket (<see cref="EntryWords"/>), sorted.</param>
/// <param name="evidence">What evidence needs of each; empty where there is none.</param>
internal sealed class SortedEntries(bool hasEvidence, ulong[][] words, ulong[][] evidence)
{
    public long Count { get; } = words.Sum(static bucket => (long)bucket.Length);

    /// <summary>The entries with other constants, to be sorted again.</summary>
    public TableEntries MixedAgain(KeyMix before, KeyMix after)
    {
        TableEntries again = new(hasEvidence);
        KeyUnmix unmix = new(before);
        GatheredEntries batch = again.Take();
        for (int bucket = 0; bucket < words.Length; bucket++)
        {
            for (int place = 0; place < words[bucket].Length; place++)
            {
                TableEntry entry = EntryAt(bucket, place);
                again.Add(batch, entry with { Mixed = after.Mix(unmix.Unmix(entry.Mixed)) });
            }
        }

        again.GiveBack(batch, Count);
        return again;
    }

    /// <summary>
    /// One sweep over the entries: each stands in the first free slot from its own line on. That layout follows from the set of recordings alone, in whatever order they came.
    /// </summary>
    /// <param name="shape">The table.</param>
    /// <param name="visitor">Told the slot and the displacement of each entry, in the order of slots.</param>
    /// <returns>Whether no entry stands too far from its line.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // asked for once or twice, each time for all there is
    public bool Sweep<T>(SlotShape shape, ref T visitor)
        where T : struct, ISlotVisitor
    {
        long next = 0;
        for (int bucket = 0; bucket < words.Length; bucket++)
        {
            ReadOnlySpan<ulong> sorted = words[bucket];
            for (int place = 0; place < sorted.Length; place++)
            {
                TableEntry entry = EntryWords.EntryOf(bucket, sorted[place], hasEvidence ? evidence[bucket][place] : 0);
                long line = shape.LineOf(entry.Mixed);
                next = Math.Max(next, line * SlotShape.SlotsOfLine);
                long displacement = (next / SlotShape.SlotsOfLine) - line;
                if (displacement > SlotShape.FarthestLine)
                {
                    return false;
                }

                visitor.Visit(next, (int)displacement, entry);
                next++;
            }
        }

        return true;
    }

    private TableEntry EntryAt(int bucket, int place) => EntryWords.EntryOf(bucket, words[bucket][place], hasEvidence ? evidence[bucket][place] : 0);
}
