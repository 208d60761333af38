namespace ArtistFirst.Registry;

/// <summary>Which entries are to be proved for which lines. Numbers alone, for there are as many as there are lines, and more. Thread-safe.</summary>
/// <param name="mostPerLine">How many entries of a line are proved, the first ones of it.</param>
internal sealed class WantedProofs(int mostPerLine)
{
    private readonly Lock _turn = new();
    private readonly List<(long Position, int Payee, int Line)> _wanted = [];
    private long _all;

    /// <summary>How many proofs there will be.</summary>
    public long Count => _wanted.Count;

    /// <summary>How many entries of lines are left without one.</summary>
    public long Left => _all - _wanted.Count;

    /// <summary>Wants the first entries behind each line of a payee's statement.</summary>
    public void Add(int payee, Statement statement)
    {
        List<(long Position, int Payee, int Line)> wanted = [];
        long all = 0;
        foreach (StatementLine line in statement.Lines)
        {
            all += EntryRanges.Count(line.Entries, long.MaxValue) ?? 0;
            wanted.AddRange(EntryRanges.Read(line.Entries).Take(mostPerLine).Select(position => (position, payee, line.Number)));
        }

        lock (_turn)
        {
            _wanted.AddRange(wanted);
            _all += all;
        }
    }

    /// <summary>The positions in order, each with the lines that it is wanted for.</summary>
    public Dictionary<long, ArraySegment<(long Position, int Payee, int Line)>> ByPosition()
    {
        (long Position, int Payee, int Line)[] sorted = [.. _wanted];
        Array.Sort(sorted);
        Dictionary<long, ArraySegment<(long, int, int)>> byPosition = [];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end].Position == sorted[start].Position;)
            {
                end++;
            }

            byPosition.Add(sorted[start].Position, new ArraySegment<(long, int, int)>(sorted, start, end - start));
        }

        return byPosition;
    }
}
