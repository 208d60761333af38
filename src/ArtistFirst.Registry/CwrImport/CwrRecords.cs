namespace ArtistFirst.Registry;

/// <summary>Puts the records of a transaction together to a work, by the columns of the specification (CISAC CWR 2.1 and 2.2, record layouts).</summary>
internal static class CwrRecords
{
    /// <summary>The work that a NWR, REV or ISW record begins.</summary>
    public static CwrWork Begin(long line, CwrLine record, CwrSender? sender) => new()
    {
        Line = line,
        Sender = sender,
        Title = record.Field(20, 60).ToString(),
        Number = record.Field(82, 14).ToString(),
        Iswc = record.Field(96, 11).ToString(),
    };

    /// <summary>Adds a record to the work.</summary>
    public static void Add(CwrWork work, long line, CwrLine record)
    {
        if (!record.HasPrefix)
        {
            work.Problems.Add((line, ImportLineShape.Found("a record type and sixteen digits", Quoted.Text(record.Text.AsSpan(0, Math.Min(record.Text.Length, 19))))));
            return;
        }

        switch (record.Type)
        {
            case "SPU" or "OPU":
                AddPublisher(work, line, record);
                break;
            case "SWR" or "OWR":
                AddWriter(work, line, record);
                break;
            case "SPT" or "OPT":
                AddTerritory(work, line, record, isWriter: false, shares: 35, included: 50);
                break;
            case "SWT" or "OWT":
                AddTerritory(work, line, record, isWriter: true, shares: 29, included: 44);
                break;
            case "REC" when !record.Field(250, 12).IsEmpty:
                work.Recordings.Add(CwrRecording.Read(line, record));
                break;
        }
    }

    private static void AddPublisher(CwrWork work, long line, CwrLine record) => AddInterest(work, line, record.Shares(116, 8), shares => new CwrInterest
    {
        Line = line,
        IsWriter = false,
        IsControlled = record.Type is "SPU",
        IsUnknown = record.Field(76, 1) is "Y",
        Name = record.Field(31, 45).ToString(),
        Number = record.Field(22, 9).ToString(),
        IpiName = record.Field(88, 11).ToString(),
        IpiBase = record.Field(140, 13).ToString(),
        Owned = shares,
    });

    private static void AddWriter(CwrWork work, long line, CwrLine record) => AddInterest(work, line, record.Shares(130, 8), shares => new CwrInterest
    {
        Line = line,
        IsWriter = true,
        IsControlled = record.Type is "SWR",
        IsUnknown = record.Field(104, 1) is "Y",
        Name = $"{record.Field(74, 30)} {record.Field(29, 45)}".Trim(),
        Number = record.Field(20, 9).ToString(),
        IpiName = record.Field(116, 11).ToString(),
        IpiBase = record.Field(155, 13).ToString(),
        Owned = shares,
    });

    private static void AddInterest(CwrWork work, long line, CwrShares? shares, Func<CwrShares, CwrInterest> make)
    {
        if (shares is null)
        {
            work.Problems.Add((line, ImportValue.Found("the shares", "five digits, of which two are decimals, up to 10000", "something else")));
            return;
        }

        work.Interests.Add(make(shares.Value));
    }

    // The record follows that of the writer or publisher whose territories it tells; in a chain of publishers one may stand several times.
    private static void AddTerritory(CwrWork work, long line, CwrLine record, bool isWriter, int shares, int included)
    {
        CwrInterest? interest = work.Interests.LastOrDefault();
        ReadOnlySpan<char> number = record.Field(20, 9);
        CwrShares? collected = record.Shares(shares, 5);
        ReadOnlySpan<char> indicator = record.Field(included, 1);
        ReadOnlySpan<char> code = record.Field(included + 1, 4);
        if (interest is null || interest.IsWriter != isWriter || !number.SequenceEqual(interest.Number) || collected is null || indicator is not ("I" or "E"))
        {
            work.Problems.Add((line, ImportLineShape.Found("the territory of the writer or publisher before it, with shares and I or E", Quoted.Text(record.Text))));
            return;
        }

        bool isExcluded = indicator is "E";
        TisGroup? group = int.TryParse(code, System.Globalization.NumberStyles.None, null, out int tis) ? TisTerritories.Find(tis) : null;
        if (group is null)
        {
            work.Problems.Add((line, ImportTerritory.Found("the territory", "a number of CISAC's TIS that stands for countries of today", code)));
        }

        interest.Territories.Add(new CwrTerritory(line, isExcluded, isExcluded ? group?.Excluded : group?.Included, collected.Value));
    }
}
