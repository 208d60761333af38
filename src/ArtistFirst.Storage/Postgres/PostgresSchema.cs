using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>The schema "artistfirst" of a database: each step leads from one version to the next, and none is ever changed or undone.</summary>
internal static class PostgresSchema
{
    /// <summary>Step n makes version n + 1 of version n.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Ledger, VersionOfHead];

    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Steps.Count;

    // Any number that nobody else takes: "AFUL".
    private const long MigrationLock = 0x4146554C;

    // The shard comes first in every key, so that the tables can be spread over servers. No sequences, no foreign keys.
    private const string Ledger = """
        CREATE TABLE artistfirst.log_head (
            shard smallint NOT NULL PRIMARY KEY CHECK (shard >= 0),
            size  bigint   NOT NULL CHECK (size >= 0),
            chain bytea    NOT NULL CHECK (length(chain) = 32)
        );
        CREATE TABLE artistfirst.usage_entry (
            shard       smallint NOT NULL,
            sequence    bigint   NOT NULL CHECK (sequence >= 0),
            operation   uuid     NOT NULL,
            kind        smallint NOT NULL CHECK (kind > 0),
            recorded_at bigint   NOT NULL CHECK (recorded_at >= 0),
            event       bytea    NOT NULL,
            chain       bytea    NOT NULL CHECK (length(chain) = 32),
            PRIMARY KEY (shard, sequence),
            UNIQUE (shard, operation, kind)
        );
        CREATE TABLE artistfirst.usage_tile_root (
            shard smallint NOT NULL,
            level smallint NOT NULL CHECK (level >= 0),
            tile  bigint   NOT NULL CHECK (tile >= 0),
            root  bytea    NOT NULL CHECK (length(root) = 32),
            PRIMARY KEY (shard, level, tile)
        );
        CREATE TABLE artistfirst.usage_checkpoint (
            shard smallint NOT NULL,
            size  bigint   NOT NULL CHECK (size >= 0),
            note  text     NOT NULL,
            PRIMARY KEY (shard, size, note)
        );
        CREATE TABLE artistfirst.usage_quota (
            shard smallint NOT NULL,
            key   text     NOT NULL,
            taken bigint   NOT NULL CHECK (taken >= 0),
            PRIMARY KEY (shard, key)
        );
        CREATE TABLE artistfirst.usage_side_record (
            shard      smallint NOT NULL,
            commitment bytea    NOT NULL CHECK (length(commitment) = 32),
            salt       bytea    NOT NULL,
            data       bytea    NOT NULL,
            PRIMARY KEY (shard, commitment)
        );
        CREATE FUNCTION artistfirst.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'A usage ledger only grows: an entry is reversed by another one, not changed or removed.' USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE TRIGGER usage_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON artistfirst.usage_entry EXECUTE FUNCTION artistfirst.only_grows();
        CREATE TRIGGER usage_checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON artistfirst.usage_checkpoint EXECUTE FUNCTION artistfirst.only_grows();
        REVOKE UPDATE, DELETE, TRUNCATE ON artistfirst.usage_entry, artistfirst.usage_checkpoint FROM CURRENT_USER;
        REVOKE DELETE, TRUNCATE ON artistfirst.log_head FROM CURRENT_USER;
        """;

    // An append asks the head, which it writes anyway, and no second table. The head's checks cost each append more than they guard: the chain of the entries is looked at, and with it all three columns.
    private const string VersionOfHead = """
        ALTER TABLE artistfirst.log_head
            ADD COLUMN version bigint NOT NULL DEFAULT 0,
            DROP CONSTRAINT log_head_shard_check,
            DROP CONSTRAINT log_head_size_check,
            DROP CONSTRAINT log_head_chain_check;
        """;

    /// <summary>Brings a database up to date. Another process may be at the same: who gets the lock looks again at what is left to do.</summary>
    /// <exception cref="PostgresException">The user may not, or the server cannot.</exception>
    /// <exception cref="ComplianceException">The schema is of a newer version.</exception>
    public static async Task MigrateAsync(NpgsqlConnection connection, string name)
    {
        long found = await ReadVersionAsync(connection).ConfigureAwait(false);
        if (found < Version)
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                _ = await ScalarAsync(connection, $"SELECT pg_advisory_xact_lock({MigrationLock})").ConfigureAwait(false);
                _ = await ScalarAsync(connection, "CREATE SCHEMA IF NOT EXISTS artistfirst; CREATE TABLE IF NOT EXISTS artistfirst.ledger_version (version bigint NOT NULL)").ConfigureAwait(false);
                for (long version = await ReadVersionAsync(connection).ConfigureAwait(false); version < Version; version++)
                {
                    _ = await ScalarAsync(connection, $"{Steps[(int)version]} INSERT INTO artistfirst.ledger_version (version) VALUES ({version + 1})").ConfigureAwait(false);
                }

                // Who writes by an older version finds no head of it any more.
                _ = await ScalarAsync(connection, $"UPDATE artistfirst.log_head SET version = {Version}").ConfigureAwait(false);
                await transaction.CommitAsync().ConfigureAwait(false);
            }
        }

        if (found > Version)
        {
            throw PostgresFault.OfNewer(name, found);
        }
    }

    private static async Task<long> ReadVersionAsync(NpgsqlConnection connection)
    {
        bool exists = await ScalarAsync(connection, "SELECT to_regclass('artistfirst.ledger_version') IS NOT NULL").ConfigureAwait(false) is true;
        return exists && await ScalarAsync(connection, "SELECT max(version) FROM artistfirst.ledger_version").ConfigureAwait(false) is long version ? version : 0;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        NpgsqlCommand command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            return await command.ExecuteScalarAsync().ConfigureAwait(false);
        }
    }
}
