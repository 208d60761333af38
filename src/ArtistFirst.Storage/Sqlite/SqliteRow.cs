using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>An entry as a row.</summary>
internal static class SqliteRow
{
    /// <summary>Reads a row of <see cref="StoredEntry.Columns"/>.</summary>
    /// <exception cref="ComplianceException">It is not what was recorded (AF4003).</exception>
    public static UsageEntry Read(SqliteDataReader row) => StoredEntry.Of(
        row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2), row.GetInt64(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5));
}
