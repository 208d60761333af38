namespace ArtistFirst.Registry;

/// <summary>A body in its canonical form, ready to be written, as often as wanted.</summary>
internal sealed class FinishedBody
{
    private readonly SortedEntries _entries;
    private readonly int[] _policyPlaces;
    private readonly int[] _classPlaces;
    private readonly int[] _workPlaces;
    private readonly byte[][][] _pools;

    /// <summary>Takes what is sorted.</summary>
    /// <param name="entries">The recordings, sorted.</param>
    /// <param name="policyPlaces">The place of each policy number.</param>
    /// <param name="classPlaces">The place of each class number.</param>
    /// <param name="workPlaces">The place of each list of works.</param>
    /// <param name="pools">Texts, policies, rows, classes and lists of works, each sorted.</param>
    /// <param name="isDelta">Whether it is a delta.</param>
    /// <param name="hasEvidence">Whether it has evidence.</param>
    /// <param name="mix">The constants.</param>
    /// <param name="shape">The table.</param>
    public FinishedBody(
        SortedEntries entries, int[] policyPlaces, int[] classPlaces, int[] workPlaces, byte[][][] pools, bool isDelta, bool hasEvidence, KeyMix mix, SlotShape shape)
    {
        _entries = entries;
        _policyPlaces = policyPlaces;
        _classPlaces = classPlaces;
        _workPlaces = workPlaces;
        _pools = pools;
        Layout = new SnapshotLayout
        {
            IsDelta = isDelta,
            HasEvidence = hasEvidence,
            Recordings = entries.Count,
            Shape = shape,
            Mix = mix,
            Texts = pools[0].Length,
            TextBytes = LengthOf(pools[0]),
            Policies = pools[1].Length,
            PolicyWords = LengthOf(pools[1]) / sizeof(long),
            Rows = pools[2].Length,
            RowBytes = LengthOf(pools[2]),
            Classes = pools[3].Length,
            ClassWords = LengthOf(pools[3]) / sizeof(uint),
            WorkLists = pools[4].Length,
            WorkWords = LengthOf(pools[4]) / sizeof(uint),
        };
    }

    public SnapshotLayout Layout { get; }

    /// <summary>Writes the body.</summary>
    /// <returns>The hashes of its chunks.</returns>
    public byte[] Write(Stream stream)
    {
        using BodyWriter body = new(stream);
        byte[] header = new byte[SnapshotLayout.HeaderLength];
        Layout.Write(header);
        body.Write(header);
        WriteLines(body);
        WritePool(body, _pools[1], Layout.PolicyStartsAt, Layout.PoliciesAt, sizeof(long), isWide: false);
        WritePool(body, _pools[0], Layout.TextStartsAt, Layout.TextsAt, 1, isWide: false);
        body.PadTo(Layout.HotLength);
        if (Layout.HasEvidence)
        {
            WriteEvidenceSlots(body);
            WritePool(body, _pools[3], Layout.ClassStartsAt, Layout.ClassesAt, sizeof(uint), isWide: false);
            WritePool(body, _pools[2], Layout.RowStartsAt, Layout.RowsAt, 1, isWide: true);
            WritePool(body, _pools[4], Layout.WorkStartsAt, Layout.WorksAt, sizeof(uint), isWide: false);
            body.PadTo(Layout.Length);
        }

        return body.Complete();
    }

    private static long LengthOf(byte[][] pool) => pool.Sum(static content => (long)content.Length);

    private static void WritePool(BodyWriter body, byte[][] pool, long startsAt, long contentsAt, int unit, bool isWide)
    {
        body.PadTo(startsAt);
        long start = 0;
        foreach (byte[] content in pool.Append([]))
        {
            if (isWide)
            {
                body.Write(start);
            }
            else
            {
                body.Write(checked((uint)start));
            }

            start += content.Length / unit;
        }

        body.PadTo(contentsAt);
        foreach (byte[] content in pool)
        {
            body.Write(content);
        }
    }

    private void WriteLines(BodyWriter body)
    {
        LineWriter lines = new(body, Layout.Shape, Layout.LinesAt, _policyPlaces);
        _entries.Sweep(Layout.Shape, ref lines);
    }

    private void WriteEvidenceSlots(BodyWriter body)
    {
        EvidenceSlotWriter slots = new(body, Layout.EvidenceSlotsAt, _classPlaces, _workPlaces);
        _entries.Sweep(Layout.Shape, ref slots);
    }
}
