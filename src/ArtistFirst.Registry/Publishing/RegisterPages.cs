namespace ArtistFirst.Registry;

/// <summary>
/// One state of a register as a stream of rows, sorted by recording. Derive from it over a store: snapshots are compiled from it without ever holding the
/// register as a whole.
/// </summary>
public abstract class RegisterPages
{
    /// <summary>Who keeps the register, usually an https URL.</summary>
    public abstract string Registry { get; }

    /// <summary>The number of the state, 1 or more. Every later state has a higher one.</summary>
    public abstract long Revision { get; }

    /// <summary>The instant (UTC) up to which the state knows what was said.</summary>
    public abstract DateTimeOffset AsOf { get; }

    /// <summary>A register that is in memory anyway, as one page.</summary>
    /// <param name="register">The register.</param>
    public static RegisterPages Of(RightsRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new RegisterInMemory(register);
    }

    /// <summary>
    /// Reads the state page by page. A page holds some recordings with all rows that speak of them: their works, the claims, the statements about them, their works,
    /// catalogues and people with withdrawals, and the parties, documents and delegations that these name. Rows may come again with later pages, recordings may not:
    /// they come in the order of their codes. Registry, revision and asOf are the same in each page.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract IAsyncEnumerable<RegisterContents> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads only what an earlier state may have answered otherwise, in pages as <see cref="ReadAsync"/> gives them: each recording for which a row that speaks of it was added
    /// or changed since - its own, those of its works, statements about it, its works, catalogues and people, and the parties, documents and delegations that these
    /// name - with all rows that speak of it now. A recording more does no harm; one less stays as it was until the register is compiled as a whole.
    /// </summary>
    /// <param name="since">The number of the earlier state.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The pages, none where nothing changed; null where the register cannot tell, or where recordings were removed: it is then read as a whole.</returns>
    public virtual ValueTask<IAsyncEnumerable<RegisterContents>?> ReadChangesAsync(long since, CancellationToken cancellationToken = default) => default;
}
