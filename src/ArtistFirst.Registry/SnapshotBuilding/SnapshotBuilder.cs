using System.Runtime.InteropServices;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// Gathers what a body is made of, and writes it in its one canonical form: texts in the order of their bytes, policies and evidence in the order of their hashes,
/// recordings where the sweep puts them. The same set gives the same bytes, whoever writes it, in whatever order it came.
/// </summary>
/// <param name="seed">From which the constants of the table are made.</param>
/// <param name="isDelta">Whether it is to be a delta.</param>
/// <param name="hasEvidence">Whether the rows behind the policies are added.</param>
internal sealed class SnapshotBuilder(byte[] seed, bool isDelta, bool hasEvidence)
{
    private readonly KeyMix _mix = KeyMix.Of(seed, 0);
    private readonly TableEntries _entries = new(hasEvidence);

    public long Recordings => _entries.Count;

    public bool HasEvidence => hasEvidence;

    /// <summary>The texts, each with its kind.</summary>
    public Numbered<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The policies, in which texts are named by their numbers plus one.</summary>
    public ContentPool Policies { get; } = new();

    public ContentPool Rows { get; } = new();

    /// <summary>Lists of row numbers, as docs/spec/consent-snapshot.md has them in section 7.</summary>
    public ContentPool Classes { get; } = new();

    public ContentPool WorkLists { get; } = new();

    /// <summary>Adds a recording.</summary>
    /// <param name="recording">The recording, which must not come again.</param>
    /// <param name="policy">The number of its policy, or <see cref="TableEntry.Removed"/>.</param>
    /// <param name="number">The number of its class plus one; 0 without evidence.</param>
    /// <param name="works">Its works: 0, a code plus one, or the number of a list with the highest bit.</param>
    public void Add(Isrc recording, uint policy, uint number, uint works)
    {
        GatheredEntries batch = Take();
        Add(batch, recording, policy, number, works);
        GiveBack(batch, 1);
    }

    /// <summary>Adds a recording to a batch: see <see cref="Add(Isrc, uint, uint, uint)"/>. Any thread may, with a batch of its own.</summary>
    public void Add(GatheredEntries batch, Isrc recording, uint policy, uint number, uint works) =>
        _entries.Add(batch, new TableEntry(_mix.Mix(recording.Packed), policy, hasEvidence ? number : 0, hasEvidence ? works : 0));

    /// <summary>A batch for a thread that adds many recordings, until it gives it back.</summary>
    public GatheredEntries Take() => _entries.Take();

    /// <summary>Gives back a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="added">How many recordings were added to it.</param>
    public void GiveBack(GatheredEntries batch, long added) => _entries.GiveBack(batch, added);

    /// <summary>The canonical form of what was added.</summary>
    /// <exception cref="InvalidOperationException">There are more policies than a table can name.</exception>
    public FinishedBody Finish()
    {
        byte[][] texts = [.. Texts.ToArray().Select(Encoding.UTF8.GetBytes)];
        (byte[][] sortedTexts, int[] textPlaces) = ContentPool.SortBy(texts, [.. texts]);
        (byte[][] policies, int[] policyPlaces) = SortPolicies(textPlaces);
        (byte[][] rows, int[] rowPlaces) = Rows.Sort();
        (byte[][] classes, int[] classPlaces) = ContentPool.Sort([.. Enumerable.Range(0, Classes.Count).Select(number => EvidenceClass.Exchange(Classes[number], rowPlaces))]);
        (byte[][] works, int[] workPlaces) = WorkLists.Sort();
        if (policies.Length >= 1 << 24)
        {
            throw new InvalidOperationException($"Expected at most {(1 << 24) - 2} different policies; there are {policies.Length}. Split the catalogue over several licensees' snapshots.");
        }

        (SortedEntries entries, KeyMix mix, SlotShape shape) = Arrange();
        return new FinishedBody(entries, policyPlaces, classPlaces, workPlaces, [sortedTexts, policies, rows, classes, works], isDelta, hasEvidence, mix, shape);
    }

    private (byte[][] Sorted, int[] Places) SortPolicies(int[] textPlaces)
    {
        PolicyNumbers numbers = new(number => textPlaces[number - 1] + 1);
        byte[][] policies = new byte[Policies.Count][];
        for (int number = 0; number < policies.Length; number++)
        {
            policies[number] = [.. Policies[number]];
            numbers.Exchange(MemoryMarshal.Cast<byte, long>(policies[number].AsSpan()));
        }

        return ContentPool.Sort(policies);
    }

    /// <summary>Sorts the entries. Where too many fall on neighbouring lines, which chance does not do, other constants are made of the seed, and then more lines.</summary>
    private (SortedEntries Entries, KeyMix Mix, SlotShape Shape) Arrange()
    {
        SortedEntries entries = _entries.Sort();
        KeyMix mix = _mix;
        long lines = SlotShape.LinesFor(entries.Count);
        for (int attempt = 1; ; attempt++)
        {
            SlotShape shape = new(lines);
            Nothing nothing = default;
            if (entries.Sweep(shape, ref nothing))
            {
                return (entries, mix, shape);
            }

            KeyMix next = KeyMix.Of(seed, attempt);
            entries = entries.MixedAgain(mix, next).Sort();
            mix = next;
            lines += attempt % 4 == 0 ? SlotShape.LinesFor(entries.Count) / 4 : 0;
        }
    }

    private readonly struct Nothing : ISlotVisitor
    {
        public void Visit(long slot, int displacement, in TableEntry entry)
        {
        }
    }
}
