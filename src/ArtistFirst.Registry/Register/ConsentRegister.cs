namespace ArtistFirst.Registry;

/// <summary>
/// A register of rights and consent that is kept in a database: SQLite in a file, or PostgreSQL. Statements and history are only ever added to. Several processes may
/// write to one register. Thread-safe.
/// </summary>
public sealed class ConsentRegister : IAsyncDisposable
{
    private ConsentRegister(string registry) => Registry = registry;

    /// <summary>Who keeps the register.</summary>
    public string Registry { get; }

    /// <summary>Opens a register in an SQLite file, and makes it where there is none.</summary>
    /// <param name="path">The file, on a local disk, in a folder that exists.</param>
    /// <param name="options">Whose register it is. Null opens one that is there.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be opened, or is another one.</exception>
    public static Task<ConsentRegister> OpenSqliteAsync(string path, ConsentRegisterOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        cancellationToken.ThrowIfCancellationRequested();
        _ = (options, time);
        throw new NotSupportedException("The store of this register is not part of this version.");
    }

    /// <summary>
    /// Applies rows in one transaction. A row that says what cannot be, or contradicts what never changes, is rejected and told of; the others are applied. What a row names
    /// (parties, documents, a claim's asset, what is withdrawn) is in the register or in the same batch, in any order.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="position">How far the source of the rows is imported with them; null where there is no source.</param>
    /// <param name="cancellationToken">Gives up: nothing is applied.</param>
    /// <returns>What became of each row.</returns>
    /// <exception cref="ComplianceException">The register cannot be written to. Whether the rows are in it is not known; they may be applied again.</exception>
    public Task<RegisterChanges> ApplyAsync(IReadOnlyList<RegisterRow> rows, ImportPosition? position = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        cancellationToken.ThrowIfCancellationRequested();
        _ = position;
        throw new NotSupportedException($"The register of {Registry} cannot be written to by this version.");
    }

    /// <summary>How far a source was imported; null where nothing of it was.</summary>
    /// <param name="source">The SHA-256 of the source.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read.</exception>
    public Task<ImportPosition?> FindPositionAsync(Sha256Hash source, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new NotSupportedException($"The register of {Registry} cannot be read for {source} by this version.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
