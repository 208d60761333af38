using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>An entry as a row.</summary>
internal static class StoredEntry
{
    public const string Columns = "sequence, operation, kind, recorded_at, event, chain";

    public static byte[] Key(OperationId operation) => operation.ToGuid().ToByteArray(bigEndian: true);

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    /// <exception cref="ComplianceException">It is not what was recorded (AF4003).</exception>
    public static UsageEntry Read(SqliteDataReader row)
    {
        long sequence = row.GetInt64(0);
        byte[] bytes = row.GetFieldValue<byte[]>(4);
        UsageEvent usage = ReadEvent(sequence, bytes);
        if (!row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(Key(usage.OperationId)) || row.GetInt64(2) != (long)usage.Kind)
        {
            throw Altered(sequence, "its operation id and kind are not those of its event.");
        }

        byte[] chain = row.GetFieldValue<byte[]>(5);
        return row.GetInt64(3) is >= 0 and var microseconds
            && MicrosecondClock.TryFromMicroseconds((ulong)microseconds, out DateTimeOffset recordedAt)
            && chain.Length == Sha256Hash.Length
            ? new UsageEntry(sequence, recordedAt, usage, EncodedUsage.HashOf(bytes), Sha256Hash.FromBytes(chain))
            : throw Altered(sequence, "its instant or its chain hash is out of range.");
    }

    public static ComplianceException Altered(long sequence, string problem, Exception? cause = null) => new([LedgerAltered.Found(sequence, problem)], cause);

    private static UsageEvent ReadEvent(long sequence, byte[] bytes)
    {
        try
        {
            return UsageEvent.FromCanonicalBytes(bytes);
        }
        catch (UsageFormatException fault)
        {
            throw Altered(sequence, $"its event cannot be read. {fault.Message}", fault);
        }
    }
}
