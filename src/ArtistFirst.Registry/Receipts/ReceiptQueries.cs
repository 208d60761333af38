namespace ArtistFirst.Registry;

/// <summary>What is asked and written about receipts.</summary>
internal static class ReceiptQueries
{
    public const string Add = "INSERT INTO register_receipt (shard, revision, party) {rows} ON CONFLICT (shard, revision, party) DO NOTHING";

    public const string Waiting = "SELECT revision, party FROM register_receipt WHERE shard = 0 AND token IS NULL ORDER BY revision LIMIT @p0";

    public const string Put = "UPDATE register_receipt SET token = @p0 WHERE shard = 0 AND revision = @p1 AND party = @p2 AND token IS NULL";

    public const string Entries = $"SELECT {HistoryRow.Columns} FROM register_history WHERE shard = 0 AND revision = @p0 AND (party = @p1 OR other = @p1) ORDER BY seq";

    public const string OfParty = "SELECT revision, party, token FROM register_receipt WHERE shard = 0 AND party = @p0 AND token IS NOT NULL AND revision > @p1 ORDER BY revision LIMIT @p2";
}
