namespace ArtistFirst.Storage;

/// <summary>How a <see cref="SqliteUsageLedger"/> waits. Nothing here makes it less durable.</summary>
public sealed class SqliteUsageLedgerOptions
{
    /// <summary>How many appends may wait for the writer, 1 to 1,000,000. When so many wait, further callers wait to be let in.</summary>
    /// <value>The default is 4,096.</value>
    public int QueueCapacity { get; set; } = 4_096;

    /// <summary>How long to wait for another process that writes to the same file, 100 ms to 5 min; after that the append fails with AF4001.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the writer waits for more appends before it commits, 0 to 1 s. A lone append waits so long for its receipt; more callers share one synchronization with the disk.
    /// </summary>
    /// <value>The default is zero: what has gathered while the writer was busy is committed together, and nothing waits.</value>
    public TimeSpan Linger { get; set; }

    /// <summary>
    /// Whether the file is only read: to verify, prove and export what is on record from a file, or a folder, in which nobody may write, such as evidence. Nothing can be appended or
    /// signed then. A file of an earlier version of the schema is refused with AF4001.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ReadOnly { get; set; }

    /// <summary>The most pages that the file may have, so that a test can see it full; 0 for no limit.</summary>
    internal int MaxPages { get; init; }

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal SqliteUsageLedgerOptions Copy() => (SqliteUsageLedgerOptions)MemberwiseClone();

    /// <summary>What is out of its range, and what was expected; null when all is well.</summary>
    internal string? Explain()
    {
        if (QueueCapacity is < 1 or > 1_000_000)
        {
            return $"Expected a {nameof(QueueCapacity)} of 1 to 1,000,000; what came is {QueueCapacity}.";
        }

        if (Linger < TimeSpan.Zero || Linger > TimeSpan.FromSeconds(1))
        {
            return $"Expected a {nameof(Linger)} of 0 to 1 s; what came is {Linger}.";
        }

        bool isPatient = BusyTimeout >= TimeSpan.FromMilliseconds(100) && BusyTimeout <= TimeSpan.FromMinutes(5);
        return isPatient ? null : $"Expected a {nameof(BusyTimeout)} of 100 ms to 5 min; what came is {BusyTimeout}.";
    }
}
