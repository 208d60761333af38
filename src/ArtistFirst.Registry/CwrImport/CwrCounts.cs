using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>
/// Counts what is in a CWR file, and compares it with what the file says at the end of each group (GRT: transactions and records, with GRH and GRT) and at its own (TRL: groups, transactions
/// and records, with HDR and TRL; CISAC CWR 2.1 and 2.2, control records). Records that are not there were lost on the way, and nobody knows whose part stood in them.
/// </summary>
internal sealed class CwrCounts
{
    private const int TypeLength = 3;

    private long _groups;
    private long _transactions;
    private long _records;
    private long _ofGroup;
    private long _transactionsOfGroup;
    private string? _group;

    /// <summary>Counts a record, and judges those that end something.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="record">The record.</param>
    /// <param name="items">Gets what does not fit.</param>
    public void Add(long line, CwrLine record, List<ImportItem> items)
    {
        if (record.Type.Length == 0 && record.Text.AsSpan().IsWhiteSpace())
        {
            return;
        }

        _records++;
        _ofGroup++;
        switch (record.Type)
        {
            case "GRH":
                RequireEnded(line, items);
                _group = record.Field(TypeLength + 1, TypeLength).ToString();
                (_groups, _ofGroup, _transactionsOfGroup) = (_groups + 1, 1, 0);
                break;
            case "GRT":
                Compare(line, "group, as its GRT says", record, _transactionsOfGroup, _ofGroup, items);
                _group = null;
                break;
            case "TRL":
                RequireEnded(line, items);
                Compare(line, "file, as its TRL says", record, _transactions, _records, items);
                RequireGroups(line, record, items);
                break;
            case var type when string.Equals(type, _group, StringComparison.Ordinal):
                _transactions++;
                _transactionsOfGroup++;
                break;
        }
    }

    private static void Compare(long line, string where, CwrLine end, long transactions, long records, List<ImportItem> items)
    {
        if (!IsCount(end.Field(17, 8), records))
        {
            items.Add(ImportItem.Rejected(line, ImportCounts.Found($"{Told(end.Field(17, 8))} records in the {where}", Told(records))));
        }
        else if (!IsCount(end.Field(9, 8), transactions))
        {
            // All records are there: the sender counts otherwise.
            items.Add(ImportItem.Noted(line, ImportCounts.FoundWhole($"{Told(end.Field(9, 8))} transactions in the {where}", Told(transactions))));
        }
    }

    private void RequireGroups(long line, CwrLine end, List<ImportItem> items)
    {
        if (!IsCount(end.Field(4, 5), _groups))
        {
            items.Add(ImportItem.Rejected(line, ImportCounts.Found($"{Told(end.Field(4, 5))} groups in the file, as its TRL says", Told(_groups))));
        }
    }

    private void RequireEnded(long line, List<ImportItem> items)
    {
        if (_group is not null)
        {
            items.Add(ImportItem.Rejected(line, ImportCounts.Found("the record GRT at the end of the group", "none")));
            _group = null;
        }
    }

    private static bool IsCount(ReadOnlySpan<char> field, long count) => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out long said) && said == count;

    private static string Told(ReadOnlySpan<char> field) => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out long said) ? Told(said) : Quoted.Text(field);

    private static string Told(long count) => count.ToString(CultureInfo.InvariantCulture);
}
