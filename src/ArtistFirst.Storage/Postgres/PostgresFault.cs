using System.Net.Sockets;
using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>What PostgreSQL's errors mean for whoever runs the ledger, and what to do about them.</summary>
internal static class PostgresFault
{
    /// <summary>The exception for a fault while the ledger was opened, written or read.</summary>
    public static ComplianceException Of(Exception fault, string name) => fault switch
    {
        ComplianceException known => known,
        NpgsqlException or TimeoutException or SocketException => new ComplianceException([LedgerUnavailable.Found(Explain(fault, name))], fault),
        _ => new ComplianceException([LedgerUnavailable.Found(fault)], fault),
    };

    /// <summary>Whether the same again may well succeed: conflicts between transactions, lost connections, a server that starts or stops.</summary>
    public static bool IsPassing(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => true,
        PostgresException postgres => postgres.IsTransient || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or TimeoutException or SocketException or IOException => true,
        _ => false,
    };

    /// <summary>The exception for a schema that this process does not know.</summary>
    public static ComplianceException OfNewer(string name, long version) => Unavailable(
        $"{name} has version {version} of the schema, and this process knows versions up to {PostgresSchema.Version}. Update this process, or give it a database of its own.");

    /// <summary>The exception for a log that is not the one that this process wrote to.</summary>
    public static ComplianceException OfAnother(string name, LedgerHead head) => Unavailable(
        $"{name} holds another ledger, or an earlier state of this one: it should hold entry {head.Next - 1} as this process knows it, and does not. Put the ledger back, or restart to go on with what is there.");

    /// <summary>The exception for a head that is not that of the entries.</summary>
    public static ComplianceException OfHead(long size) => StoredEntry.Altered(long.Max(0, size - 1), "the head of the log is not made of it.");

    /// <summary>The exception for a session that would lose what it acknowledged.</summary>
    public static ComplianceException OfCareless(string name, string value) => Unavailable(
        $"{name} keeps synchronous_commit at '{value}' for this session, and would lose what it has acknowledged. Let the user of the ledger set it to 'on'.");

    private static ComplianceException Unavailable(string problem) => new([LedgerUnavailable.Found(problem)]);

    private static string Explain(Exception fault, string name) => (fault as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => $"The disk of {name} is full. Free space: the ledger goes on without a restart.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"{name} takes no writes: it is a standby, or set to read only. Connect to the primary.",
        PostgresErrorCodes.InsufficientPrivilege => $"The user of the ledger may not do in {name} what it has to: create the schema 'artistfirst' once, or bring it up to date after an upgrade, then read and insert. Grant it that, or let its owner run it once.",
        PostgresErrorCodes.InvalidCatalogName => $"There is no such database: {name}. Create it.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"{name} does not let the user of the ledger in. See to its name and password.",
        PostgresErrorCodes.TooManyConnections => $"{name} has no connection left. Raise max_connections, or let fewer processes connect.",
        { } state when IsPassing(fault) => $"{name} answers {state} again and again: it restarts, or another process keeps the log locked. Look at the server's log and for transactions that stay open.",
        { } state => $"{name} answers {state}. The inner exception has its words.",
        _ => $"{name} cannot be reached. See that the server runs, and that the network between is open; what was not acknowledged can be tried again with the same operation id.",
    };
}
