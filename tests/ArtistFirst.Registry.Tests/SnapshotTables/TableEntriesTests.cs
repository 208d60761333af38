namespace ArtistFirst.Registry.Tests;

/// <summary>Gathered by several threads in any order, entries come out sorted, each with what belongs to it.</summary>
public sealed class TableEntriesTests
{
    private const int Parts = 4;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(40_000, false)]
    [InlineData(300_000, true)]
    public void What_was_added_comes_out_in_the_order_of_keys(int count, bool hasEvidence)
    {
        Random random = new(7);
        TableEntry[] entries = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(1L << KeyMix.Bits)).Distinct().Select((mixed, number) => EntryOf(mixed, number, hasEvidence))];
        Assert.Equal(entries.OrderBy(static entry => entry.Mixed), Sorted(entries, hasEvidence));
    }

    [Fact]
    public void Keys_that_stand_close_together_come_out_in_their_order_too()
    {
        // As if somebody had chosen them: all in one bucket, and in one spot of it.
        TableEntry[] entries = [.. Enumerable.Range(0, 100).Select(static number => EntryOf(((ulong)number * 77 % 100) + 1_000, number, hasEvidence: true))];
        Assert.Equal(entries.OrderBy(static entry => entry.Mixed), Sorted(entries, hasEvidence: true));
    }

    [Fact]
    public void A_removed_recording_stays_one() =>
        Assert.Equal(TableEntry.Removed, Assert.Single(Sorted([new TableEntry(5, TableEntry.Removed, 0, 0)], hasEvidence: false)).Policy);

    [Fact]
    public void A_recording_that_came_twice_is_refused()
    {
        TableEntry[] entries = [EntryOf(5, 1, hasEvidence: false), EntryOf(6, 2, hasEvidence: false), EntryOf(5, 3, hasEvidence: false)];
        Assert.Throws<InvalidOperationException>(() => Sorted(entries, hasEvidence: false));
    }

    [Fact]
    public void With_other_constants_the_same_recordings_are_there()
    {
        KeyMix before = KeyMix.Of([1], 0);
        KeyMix after = KeyMix.Of([2], 0);
        TableEntry[] entries = [.. Enumerable.Range(0, 10_000).Select(number => EntryOf(before.Mix((ulong)number * 1_000_003), number, hasEvidence: true))];
        TableEntries again = Gather(entries, hasEvidence: true).Sort().MixedAgain(before, after);
        Assert.Equal(entries.Length, again.Count);
        Assert.Equal(
            entries.Select(entry => entry with { Mixed = after.Mix(before.Unmix(entry.Mixed)) }).OrderBy(static entry => entry.Mixed),
            Visited(again.Sort()));
    }

    private static TableEntry EntryOf(ulong mixed, int number, bool hasEvidence) =>
        new(mixed, (uint)number % 1_000, hasEvidence ? (uint)number % 900 : 0, hasEvidence ? (uint)number : 0);

    private static List<TableEntry> Sorted(TableEntry[] entries, bool hasEvidence) => Visited(Gather(entries, hasEvidence).Sort());

    private static TableEntries Gather(TableEntry[] entries, bool hasEvidence)
    {
        TableEntries table = new(hasEvidence);
        Parallel.For(0, Parts, part =>
        {
            GatheredEntries batch = table.Take();
            int added = 0;
            for (int i = part; i < entries.Length; i += Parts)
            {
                table.Add(batch, entries[i]);
                added++;
            }

            table.GiveBack(batch, added);
        });
        Assert.Equal(entries.Length, table.Count);
        return table;
    }

    private static List<TableEntry> Visited(SortedEntries entries)
    {
        Visitor visitor = new([]);
        Assert.True(entries.Sweep(new SlotShape(SlotShape.LinesFor(entries.Count) * 16), ref visitor));
        return visitor.Entries;
    }

    private readonly struct Visitor(List<TableEntry> entries) : ISlotVisitor
    {
        public List<TableEntry> Entries => entries;

        public void Visit(long slot, int displacement, in TableEntry entry) => entries.Add(entry);
    }
}
