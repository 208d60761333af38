namespace ArtistFirst.Storage;

/// <summary>How a <see cref="PostgresUsageLedger"/> waits, and which log it writes. Nothing here makes it less durable.</summary>
public sealed class PostgresUsageLedgerOptions
{
    /// <summary>Which log of the database, 0 to 32,767. Each has a sequence, a chain and operation ids of its own.</summary>
    /// <value>The default is 0.</value>
    public int Shard { get; set; }

    /// <summary>How many appends may wait for the writer, 1 to 1,000,000. When so many wait, further callers wait to be let in.</summary>
    /// <value>The default is 4,096.</value>
    public int QueueCapacity { get; set; } = 4_096;

    /// <summary>
    /// How long the writer waits for more appends before it commits, 0 to 1 s. A lone append waits so long for its receipt; more callers share one commit.
    /// </summary>
    /// <value>The default is zero: what has gathered while the writer was busy is committed together, and nothing waits.</value>
    public TimeSpan Linger { get; set; }

    /// <summary>
    /// How long to go on trying while the server cannot be reached, restarts, or another process keeps the log locked, 100 ms to 5 min; after that the append fails with AF4001.
    /// </summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal PostgresUsageLedgerOptions Copy() => (PostgresUsageLedgerOptions)MemberwiseClone();

    /// <summary>What is out of its range, and what was expected; null when all is well.</summary>
    internal string? Explain()
    {
        if (Shard is < 0 or > short.MaxValue)
        {
            return $"Expected a {nameof(Shard)} of 0 to 32,767; what came is {Shard}.";
        }

        if (QueueCapacity is < 1 or > 1_000_000)
        {
            return $"Expected a {nameof(QueueCapacity)} of 1 to 1,000,000; what came is {QueueCapacity}.";
        }

        if (Linger < TimeSpan.Zero || Linger > TimeSpan.FromSeconds(1))
        {
            return $"Expected a {nameof(Linger)} of 0 to 1 s; what came is {Linger}.";
        }

        bool isPatient = RetryFor >= TimeSpan.FromMilliseconds(100) && RetryFor <= TimeSpan.FromMinutes(5);
        return isPatient ? null : $"Expected a {nameof(RetryFor)} of 100 ms to 5 min; what came is {RetryFor}.";
    }
}
