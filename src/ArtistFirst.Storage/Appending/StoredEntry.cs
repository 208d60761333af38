namespace ArtistFirst.Storage;

/// <summary>An entry made of the columns of a row, if they are what was recorded.</summary>
internal static class StoredEntry
{
    public const string Columns = "sequence, operation, kind, recorded_at, event, chain";

    public static byte[] Key(OperationId operation) => operation.ToGuid().ToByteArray(bigEndian: true);

    /// <summary>Makes the entry.</summary>
    /// <exception cref="ComplianceException">It is not what was recorded (AF4003).</exception>
    public static UsageEntry Of(long sequence, ReadOnlySpan<byte> operation, long kind, long microseconds, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> chain)
    {
        UsageEvent usage = ReadEvent(sequence, bytes);
        Span<byte> key = stackalloc byte[16];
        usage.OperationId.ToGuid().TryWriteBytes(key, bigEndian: true, out _);
        if (!operation.SequenceEqual(key) || kind != (long)usage.Kind)
        {
            throw Altered(sequence, "its operation id and kind are not those of its event.");
        }

        return microseconds >= 0
            && MicrosecondClock.TryFromMicroseconds((ulong)microseconds, out DateTimeOffset recordedAt)
            && chain.Length == Sha256Hash.Length
            ? new UsageEntry(sequence, recordedAt, usage, EncodedUsage.HashOf(bytes), Sha256Hash.FromBytes(chain))
            : throw Altered(sequence, "its instant or its chain hash is out of range.");
    }

    public static ComplianceException Altered(long sequence, string problem, Exception? cause = null) => new([LedgerAltered.Found(sequence, problem)], cause);

    private static UsageEvent ReadEvent(long sequence, ReadOnlySpan<byte> bytes)
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
