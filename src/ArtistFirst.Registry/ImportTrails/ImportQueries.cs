using System.Data.Common;

namespace ArtistFirst.Registry;

/// <summary>What an import asks of a register about its own runs, and writes down of them.</summary>
internal static class ImportQueries
{
    public const string Run = "SELECT line, run FROM register_import WHERE shard = 0 AND source = @p0 AND terms = @p1";

    public const string Begin = """
        INSERT INTO register_import (shard, source, run, terms, line) VALUES (0, @p0, @p1, @p2, @p3)
        ON CONFLICT (shard, source) DO UPDATE SET run = excluded.run, terms = excluded.terms, line = excluded.line
        """;

    public const string TakeOver = "UPDATE register_import SET run = @p2, line = @p3 WHERE shard = 0 AND source = @p0 AND run = @p1";

    public const string GoOn = "UPDATE register_import SET line = @p2 WHERE shard = 0 AND source = @p0 AND run = @p1";

    public const string RemoveRemarks = "DELETE FROM register_import_remark WHERE shard = 0 AND source = @p0 AND unit > @p1";

    public const string AddRemarks = "INSERT INTO register_import_remark (shard, source, unit, place, line, code, rejected, message) {rows}";

    public const string Remarks = """
        SELECT unit, place, line, code, rejected, message FROM register_import_remark
        WHERE shard = 0 AND source = @p0 AND (unit, place) > (@p1, @p2) AND unit <= @p3 ORDER BY unit, place LIMIT @p4
        """;

    public static StoredRemark ReadRemark(DbDataReader row)
    {
        ushort code = (ushort)row.GetInt64(3);
        FindingRule rule = FindingRules.Find(code) ?? new FindingRule(new FindingCode(code), "A rule of another version of this SDK");
        return new StoredRemark(row.GetInt64(0), row.GetInt64(1), new ImportRemark(row.GetInt64(2), rule.Found(row.GetString(5)), IsRejection: row.GetInt64(4) == 1));
    }
}
