using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Reads the history in its order, and makes sure that each entry is what was recorded: its chain hash follows from it and from the entry before.</summary>
internal sealed class HistoryReader(RegisterState state)
{
    private const long PageSize = 1000;

    private const string Entries = $"""
        SELECT {HistoryRow.Columns}, (SELECT before.chain FROM register_history before WHERE before.shard = 0 AND before.seq = entry.seq - 1)
        FROM register_history entry
        """;

    private const string All = $"{Entries} WHERE shard = 0 AND seq > @p0 ORDER BY seq LIMIT @p1";

    private const string OfParty = $"{Entries} WHERE shard = 0 AND seq > @p0 AND (party = @p2 OR other = @p2) ORDER BY seq LIMIT @p1";

    /// <summary>Reads all of it, or what concerns a party.</summary>
    /// <exception cref="ComplianceException">An entry was changed or removed (AF2053).</exception>
    public async IAsyncEnumerable<RegisterHistoryEntry> ReadAsync(PartyId? party, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = -1;
        Sha256Hash chain = default;
        while (true)
        {
            List<(RegisterHistoryEntry Entry, Sha256Hash Before)> page = await ReadPageAsync(party, last, cancellationToken).ConfigureAwait(false);
            foreach ((RegisterHistoryEntry entry, Sha256Hash before) in page)
            {
                Require(entry, before, party is null ? last + 1 : entry.Sequence);
                (last, chain) = (entry.Sequence, entry.Chain);
                yield return entry;
            }

            if (page.Count < PageSize)
            {
                break;
            }
        }

        RegisterHead head = await state.AskAsync(static (_, head) => Task.FromResult(head)).ConfigureAwait(false);
        if (party is null && (last + 1 != head.Size || chain != head.Chain))
        {
            throw Altered(last + 1, $"the history should end with entry {head.Size - 1} and the chain hash {head.Chain}.");
        }
    }

    private Task<List<(RegisterHistoryEntry Entry, Sha256Hash Before)>> ReadPageAsync(PartyId? party, long last, CancellationToken cancellationToken) => state.AskAsync((session, _) =>
    {
        object?[] values = party is null ? [last, PageSize] : [last, PageSize, party.ToString()];
        return session.QueryAsync(
            party is null ? All : OfParty,
            static row => (HistoryRow.Read(row), row.IsDBNull(10) ? default : Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(10))),
            cancellationToken,
            values);
    });

    private static void Require(RegisterHistoryEntry entry, Sha256Hash before, long sequence)
    {
        if (entry.Sequence != sequence)
        {
            throw Altered(sequence, "it is missing.");
        }

        if (HistoryRow.ChainOf(before, entry) != entry.Chain)
        {
            throw Altered(sequence, "its chain hash is not that of its members and of the entry before.");
        }
    }

    private static ComplianceException Altered(long sequence, string problem) => new([RegisterAltered.Found(sequence, problem)]);
}
