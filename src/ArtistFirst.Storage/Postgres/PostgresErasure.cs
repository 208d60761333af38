using Npgsql;

namespace ArtistFirst.Storage;

/// <summary>
/// Erases a side record so that the tables hold its bytes nowhere. A deleted row stays in its page, and VACUUM gives its place to others without writing over it; so the table is emptied and
/// filled again in one transaction, which puts a new file in the place of the old one, of its TOAST and of its index. What an older snapshot of another session sees makes no difference.
/// </summary>
internal static class PostgresErasure
{
    private const string MayRewrite = "SELECT has_table_privilege('artistfirst.usage_side_record', 'TRUNCATE') AND has_database_privilege(current_database(), 'TEMP')";

    /// <summary>Erases a record, within a transaction of its own.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ComplianceException">It is erased, and the user may not write the table anew (AF4010).</exception>
    public static async Task<bool> EraseAsync(NpgsqlConnection connection, PostgresDatabase database, Sha256Hash commitment, CancellationToken cancellationToken)
    {
        bool mayRewrite;
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            long patience = long.Max(1_000, (long)database.RetryFor.TotalMilliseconds);
            await RunAsync(connection, $"SET LOCAL synchronous_commit TO 'on'; SET LOCAL lock_timeout TO {patience}", cancellationToken).ConfigureAwait(false);
            mayRewrite = (await connection.Command(MayRewrite).ReadAllAsync(static row => row.GetBoolean(0), cancellationToken).ConfigureAwait(false))[0];
            if (mayRewrite)
            {
                await RunAsync(connection, "LOCK TABLE artistfirst.usage_side_record IN ACCESS EXCLUSIVE MODE", cancellationToken).ConfigureAwait(false);
            }

            NpgsqlCommand delete = connection.Command("DELETE FROM artistfirst.usage_side_record WHERE shard = $1 AND commitment = $2 RETURNING true", database.Shard, commitment.ToArray());
            if (await delete.ReadAllAsync(static _ => true, cancellationToken).ConfigureAwait(false) is [])
            {
                return false;
            }

            if (mayRewrite)
            {
                await RunAsync(
                    connection,
                    """
                    CREATE TEMPORARY TABLE usage_side_record_kept ON COMMIT DROP AS SELECT * FROM artistfirst.usage_side_record;
                    TRUNCATE artistfirst.usage_side_record;
                    INSERT INTO artistfirst.usage_side_record SELECT * FROM pg_temp.usage_side_record_kept
                    """,
                    cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return mayRewrite
            ? true
            : throw new ComplianceException([EraseNotComplete.Found($"The user of the ledger may not write the table anew in {database.Name}. Let its owner run VACUUM FULL artistfirst.usage_side_record, or grant the user TRUNCATE on it.")]);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command(sql);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
