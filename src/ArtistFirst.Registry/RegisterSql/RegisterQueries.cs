namespace ArtistFirst.Registry;

/// <summary>What is asked of a register and written to it: one text for every store.</summary>
internal static class RegisterQueries
{
    public const string Parties = "SELECT id, body FROM register_party WHERE shard = 0 AND id IN ({keys})";
    public const string Documents = "SELECT id, body FROM register_document WHERE shard = 0 AND id IN ({keys})";
    public const string Delegations = "SELECT id, body FROM register_delegation WHERE shard = 0 AND id IN ({keys})";
    public const string Works = "SELECT iswc, body FROM register_work WHERE shard = 0 AND iswc IN ({keys})";
    public const string Recordings = "SELECT isrc, body FROM register_recording WHERE shard = 0 AND isrc IN ({keys})";
    public const string Statements = "SELECT id, body FROM register_statement WHERE shard = 0 AND id IN ({keys})";
    public const string StatementsAbout = "SELECT id, body FROM register_statement WHERE shard = 0 AND subject IN ({keys})";
    public const string WithdrawalsOf = "SELECT id, body FROM register_statement WHERE shard = 0 AND withdraws IN ({keys})";
    public const string RecordingsAfter = "SELECT isrc, body FROM register_recording WHERE shard = 0 AND isrc > @p0 ORDER BY isrc LIMIT @p1";
    public const string RecordingsOfWork = "SELECT isrc FROM register_recording_work WHERE shard = 0 AND iswc = @p0 AND isrc > @p1 ORDER BY isrc LIMIT @p2";

    public const string PutParties = "INSERT INTO register_party (shard, id, body) {rows} ON CONFLICT (shard, id) DO UPDATE SET body = excluded.body";
    public const string PutDocuments = "INSERT INTO register_document (shard, id, body) {rows} ON CONFLICT (shard, id) DO UPDATE SET body = excluded.body";
    public const string PutDelegations = "INSERT INTO register_delegation (shard, id, person, body) {rows} ON CONFLICT (shard, id) DO UPDATE SET body = excluded.body";
    public const string PutWorks = "INSERT INTO register_work (shard, iswc, body) {rows} ON CONFLICT (shard, iswc) DO UPDATE SET body = excluded.body";
    public const string PutRecordings = "INSERT INTO register_recording (shard, isrc, body) {rows} ON CONFLICT (shard, isrc) DO UPDATE SET body = excluded.body";
    public const string RemoveLinks = "DELETE FROM register_recording_work WHERE shard = 0 AND isrc IN ({keys})";
    public const string AddLinks = "INSERT INTO register_recording_work (shard, isrc, iswc) {rows} ON CONFLICT (shard, isrc, iswc) DO NOTHING";
    public const string AddStatements = "INSERT INTO register_statement (shard, id, party, side, effect, subject, uses, withdraws, recorded_at, body) {rows}";
    public const string AddHistory = "INSERT INTO register_history (shard, seq, revision, at, kind, row_key, change, party, other, body, chain) {rows}";

    public const string Position = "SELECT line FROM register_import WHERE shard = 0 AND source = @p0";

    // Where two processes import the same source, the rows of both are there up to the further one.
    public const string PutPosition = """
        INSERT INTO register_import (shard, source, line) VALUES (@p0, @p1, @p2)
        ON CONFLICT (shard, source) DO UPDATE SET line = excluded.line WHERE register_import.line < excluded.line
        """;
}
