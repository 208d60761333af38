namespace ArtistFirst.Storage;

/// <summary>
/// Writes many rows with one statement on a connection, the way its database takes most of them in a second. The statement has <c>{rows}</c> where its values stand; each of its
/// columns has whole numbers, texts or bytes. Not thread-safe.
/// </summary>
internal abstract class RowInserts : IDisposable
{
    public const string Rows = "{rows}";

    /// <summary>Writes rows, within the transaction that is open.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="rows">The values of each row, all of the same columns. A null is the database's.</param>
    /// <param name="cancellationToken">Gives up; what was written goes with the transaction.</param>
    /// <exception cref="System.Data.Common.DbException">The database does not take them.</exception>
    public abstract Task RunAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();

    protected static ArgumentException Unknown(object value) => new($"Expected a number, a text or bytes; got {value.GetType()}.", nameof(value));
}
