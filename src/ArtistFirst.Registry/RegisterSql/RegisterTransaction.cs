namespace ArtistFirst.Registry;

/// <summary>One change of a register that is under way: nobody else writes meanwhile.</summary>
internal sealed class RegisterTransaction(RegisterSession session, RegisterHead head, DateTimeOffset now)
{
    public RegisterSession Session => session;

    /// <summary>Where the register stands with what was recorded so far.</summary>
    public RegisterHead Head { get; private set; } = head;

    /// <summary>The instant of the change, never before an earlier one.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Numbers changes, chains them and writes them to the history. They make one revision.</summary>
    /// <returns>The entries as they were written.</returns>
    public async Task<IReadOnlyList<RegisterHistoryEntry>> RecordAsync(IReadOnlyList<RegisterHistoryEntry> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        List<RegisterHistoryEntry> entries = [];
        Sha256Hash chain = Head.Chain;
        foreach (RegisterHistoryEntry change in changes)
        {
            RegisterHistoryEntry entry = change with { Sequence = Head.Size + entries.Count, Revision = Head.Revision + 1, At = now };
            chain = HistoryRow.ChainOf(chain, entry);
            entries.Add(entry with { Chain = chain });
        }

        await session.InsertAsync(RegisterQueries.AddHistory, [.. entries.Select(HistoryRow.ValuesOf)], cancellationToken).ConfigureAwait(false);
        string[] parties = [.. entries.SelectMany(static entry => new[] { entry.Party, entry.Other }).OfType<PartyId>().Select(static id => id.ToString()).Distinct(StringComparer.Ordinal)];
        await session.InsertAsync(ReceiptQueries.Add, [.. parties.Select(party => new object?[] { RegisterSession.Shard, Head.Revision + 1, party })], cancellationToken).ConfigureAwait(false);
        Head = Head with { Revision = Head.Revision + 1, Size = Head.Size + entries.Count, AsOf = now, Chain = chain };
        await session.ExecuteAsync(RegisterHead.Update, cancellationToken, RegisterSession.Shard, Head.Revision, Head.Size, now.UtcTicks, chain.ToArray()).ConfigureAwait(false);
        return entries;
    }
}
