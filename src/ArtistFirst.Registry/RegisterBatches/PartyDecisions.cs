namespace ArtistFirst.Registry;

/// <summary>Parties may name each other, within a batch in any order: so they are looked at together.</summary>
internal static class PartyDecisions
{
    private static readonly RowPath Path = new("rows", 0);

    public static void Decide(RegisterBatch batch, List<PreparedRow> rows)
    {
        Dictionary<PreparedRow, RegisterFault> faults = Faults(batch, rows);
        foreach (PreparedRow row in rows)
        {
            if (faults.TryGetValue(row, out RegisterFault? fault))
            {
                batch.Reject(row, fault);
                continue;
            }

            batch.Known.Parties.TryGetValue(row.Key, out Party? before);
            MergedParty merged = MergedParty.Of((PartyRow)row.Row, before);
            Settle(batch, row, before, merged.Party);
            if (merged.Contradiction is { } contradiction)
            {
                batch.Note(row, DescriptionsContradict.Found(row.Name, contradiction));
            }
        }
    }

    private static void Settle(RegisterBatch batch, PreparedRow row, Party? before, Party party)
    {
        string key = row.Key;
        string body = before is null ? row.Text! : RowText.Of(party);
        if (before is not null && string.Equals(RowText.Of(before), body, StringComparison.Ordinal))
        {
            batch.Keep(row);
            return;
        }

        batch.Known.Parties[key] = party;
        batch.Known.Names.Add(party);
        batch.Writes.Parties[key] = [RegisterSession.Shard, key, body];
        batch.Accept(row, before is null ? RowChange.Added : RowChange.Replaced, body, party.Id);
    }

    // A row whose guardian is a row that is rejected is rejected as well, and so on.
    private static Dictionary<PreparedRow, RegisterFault> Faults(RegisterBatch batch, List<PreparedRow> rows)
    {
        Dictionary<PreparedRow, RegisterFault> faults = [];
        int before;
        do
        {
            before = faults.Count;
            RegisterNames names = new(batch.Now);
            foreach (Party party in batch.Known.Parties.Values.Concat(rows.Where(row => !faults.ContainsKey(row)).Select(static row => ((PartyRow)row.Row).Party)))
            {
                names.Add(party);
            }

            foreach (PreparedRow row in rows.Where(row => !faults.ContainsKey(row)))
            {
                Party party = MergedParty.Of((PartyRow)row.Row, batch.Known.Parties.GetValueOrDefault(row.Row.Key)).Party;
                if (PartyIntegrity.Check(party, Path, names) is { } fault)
                {
                    faults.Add(row, fault);
                }
            }
        }
        while (faults.Count > before);
        return faults;
    }
}
