using System.Runtime.CompilerServices;
using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>
/// A register of rights and consent that is kept in a database: SQLite in a file, or PostgreSQL. Statements and history are only ever added to. Several processes may
/// write to one register. Thread-safe.
/// </summary>
public sealed class ConsentRegister : IAsyncDisposable
{
    private readonly RegisterStore _store;
    private readonly TimeProvider _time;
    private readonly ReceiptIssuer? _receipts;
    private int _isClosed;

    private ConsentRegister(RegisterStore store, string registry, ConsentRegisterOptions options, TimeProvider time)
    {
        _store = store;
        _time = time;
        Writer = new RegisterWriter(store, registry, time);
        Registry = registry;
        _receipts = options.ReceiptSigner is { } signer ? new ReceiptIssuer(this, signer, time) : null;
    }

    /// <summary>Who keeps the register.</summary>
    public string Registry { get; }

    /// <summary>Writes.</summary>
    internal RegisterWriter Writer { get; }

    /// <summary>Opens a register in an SQLite file, and makes it where there is none.</summary>
    /// <param name="path">The file, on a local disk, in a folder that exists.</param>
    /// <param name="options">Whose register it is. Null opens one that is there.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The path is empty, or an option out of range.</exception>
    /// <exception cref="ComplianceException">The register cannot be opened, or is another one (AF2052).</exception>
    public static Task<ConsentRegister> OpenSqliteAsync(string path, ConsentRegisterOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ConsentRegisterOptions chosen = ConsentRegisterOptions.Checked(options);
        return OpenAsync(new SqliteRegisterStore(path, chosen.Registry, chosen.BusyTimeout), chosen, time ?? TimeProvider.System, cancellationToken);
    }

    /// <summary>Opens a register in a PostgreSQL database, and makes it where there is none: tables named <c>register_...</c>.</summary>
    /// <param name="connectionString">How to connect, as Npgsql reads it.</param>
    /// <param name="options">Whose register it is. Null opens one that is there.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The connection string is none, or an option out of range.</exception>
    /// <exception cref="ComplianceException">The register cannot be opened, or is another one (AF2052).</exception>
    public static Task<ConsentRegister> OpenPostgresAsync(string connectionString, ConsentRegisterOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        ConsentRegisterOptions chosen = ConsentRegisterOptions.Checked(options);
        return OpenAsync(new PostgresRegisterStore(connectionString, chosen.Registry, chosen.BusyTimeout), chosen, time ?? TimeProvider.System, cancellationToken);
    }

    /// <summary>
    /// Applies rows in one transaction. A row that says what cannot be, or contradicts what never changes, is rejected and told of; the others are applied. What a row names
    /// (parties, documents, a claim's asset, what is withdrawn) is in the register or in the same batch, in any order.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="position">How far the source of the rows is imported with them; null where there is no source.</param>
    /// <param name="cancellationToken">Gives up: nothing is applied.</param>
    /// <returns>What became of each row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The line of the position is negative.</exception>
    /// <exception cref="ComplianceException">The register cannot be written to (AF2052). Whether the rows are in it is not known; they may be applied again.</exception>
    public async Task<RegisterChanges> ApplyAsync(IReadOnlyList<RegisterRow> rows, ImportPosition? position = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(position?.Line ?? 0, nameof(position));
        RowShape shape = new();
        return await ApplyPreparedAsync(
            [.. rows.Select(shape.Prepare)],
            position is null ? null : (session, _) => session.ExecuteAsync(RegisterQueries.PutPosition, cancellationToken, RegisterSession.Shard, position.Source.ToString(), position.Line),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How far a source was imported; null where nothing of it was.</summary>
    /// <param name="source">The SHA-256 of the source.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public async Task<ImportPosition?> FindPositionAsync(Sha256Hash source, CancellationToken cancellationToken = default)
    {
        List<long> lines = await AskAsync((session, _) => session.QueryAsync(RegisterQueries.Position, static row => row.GetInt64(0), cancellationToken, source.ToString()), cancellationToken).ConfigureAwait(false);
        return lines is [var line] ? new ImportPosition(source, line) : null;
    }

    /// <summary>The state of the register now, for <see cref="SnapshotPublisher"/>. Dispose it: it holds a connection.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public Task<RegisterState> OpenStateAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isClosed != 0, this);
        return RegisterState.OpenAsync(_store, _time, cancellationToken);
    }

    /// <summary>
    /// Some recordings as a register of their own, with everything that speaks of them: works, claims, statements, parties and documents. Those that are not registered are not in it.
    /// For settlement, which asks for the shares of many at once; a few thousand recordings are a good number.
    /// </summary>
    /// <param name="recordings">The recordings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public async Task<RightsRegister> ReadRecordingsAsync(IReadOnlyCollection<Isrc> recordings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        return new RightsRegister(await ReadAsync(recordings, null, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers a request with every reason, from what the register knows, or knew: "what was allowed on that day" is asked with <paramref name="knownAt"/>.</summary>
    /// <param name="request">The use.</param>
    /// <param name="licensee">Who asks, as the <c>sub</c> of its licenses names it.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="knownAt">
    /// Leaves aside what came to the register later than this instant, by its own clock, which the history tells; whatever date a source gave it. Null: everything that is known now.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException"><paramref name="licensee"/> is empty.</exception>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public async Task<ConsentAnswer> EvaluateAsync(UseRequest request, string licensee, DateTimeOffset at, DateTimeOffset? knownAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        RegisterContents contents = await ReadAsync(request.Recording.IsEmpty ? [] : [request.Recording], knownAt, cancellationToken).ConfigureAwait(false);
        return new ConsentEvaluator(new RightsRegister(contents)).Evaluate(request, licensee, at, knownAt);
    }

    /// <summary>The receipts of a party, in the order of revisions. Those that wait to be signed come later: <see cref="ReceiptIssuer"/>.</summary>
    /// <param name="party">The party.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public IAsyncEnumerable<ConsentReceipt> ReadReceiptsAsync(PartyId party, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(party);
        return ReceiptReader.ReadAsync(this, party, cancellationToken);
    }

    /// <summary>Waits until there is a later revision, at most for so long. A hint: publishers poll all the same. PostgreSQL notifies, SQLite is asked every 20 ms.</summary>
    /// <param name="revision">The revision that is known.</param>
    /// <param name="longest">How long to wait, up to 1 hour.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The revision that there is then.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is negative or longer.</exception>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052).</exception>
    public Task<long> WaitForRevisionAsync(long revision, TimeSpan longest, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, TimeSpan.FromHours(1));
        return RevisionWait.RunAsync(_store, revision, longest, cancellationToken);
    }

    /// <summary>Every change in its order, or those that concern a party. Each entry is checked against the chain; all of them together also for gaps and for their end.</summary>
    /// <param name="party">Whose changes; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052), or its history was changed (AF2053).</exception>
    public async IAsyncEnumerable<RegisterHistoryEntry> ReadHistoryAsync(PartyId? party = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RegisterState state = await OpenStateAsync(cancellationToken).ConfigureAwait(false);
        await using (state.ConfigureAwait(false))
        {
            await foreach (RegisterHistoryEntry entry in new HistoryReader(state).ReadAsync(party, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }
        }
    }

    /// <summary>
    /// Compares the tables, from which the register answers, with the history, from which it answers about earlier days. First the chain of the history is checked; then every row has to be what
    /// the entries of its key come to. Reads all of both, a page at a time.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Each difference (AF2084); none where the tables hold.</returns>
    /// <exception cref="ComplianceException">The register cannot be read (AF2052), or its history was changed (AF2053).</exception>
    public async IAsyncEnumerable<Finding> VerifyAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RegisterState state = await OpenStateAsync(cancellationToken).ConfigureAwait(false);
        await using (state.ConfigureAwait(false))
        {
            await foreach (RegisterHistoryEntry _ in new HistoryReader(state).ReadAsync(party: null, cancellationToken).ConfigureAwait(false))
            {
            }

            await foreach (Finding difference in new TableCheck(state).RunAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return difference;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            return;
        }

        await Writer.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<ConsentRegister> OpenAsync(RegisterStore store, ConsentRegisterOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            RegisterSession session = await RegisterSession.OpenAsync(store, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                List<RegisterHead> heads = await session.QueryAsync(RegisterHead.Query, RegisterHead.Read, cancellationToken, RegisterSession.Shard).ConfigureAwait(false);
                if (heads.Count == 0 && options.Registry is { } registry)
                {
                    await session.ExecuteAsync(RegisterHead.Insert, cancellationToken, RegisterSession.Shard, registry, new byte[Sha256Hash.Length]).ConfigureAwait(false);
                    heads = await session.QueryAsync(RegisterHead.Query, RegisterHead.Read, cancellationToken, RegisterSession.Shard).ConfigureAwait(false);
                }

                return new ConsentRegister(store, RegistryOf(store, options, heads), options, time);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw store.Explain(fault);
        }
    }

    // The change is on the disk, whatever becomes of its receipt: that waits, and is signed with the next one or by ReceiptIssuer.
    private static async Task TryIssueAsync(ReceiptIssuer receipts, CancellationToken cancellationToken)
    {
        try
        {
            await receipts.IssueAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            return;
        }
    }

    private static string RegistryOf(RegisterStore store, ConsentRegisterOptions options, List<RegisterHead> heads) => heads switch
    {
        [] => throw new ComplianceException([RegisterUnavailable.Found($"'{store.Name}' holds no register yet. Name its registry to begin one.")]),
        [var head, ..] when options.Registry is { } named && !string.Equals(named, head.Registry, StringComparison.Ordinal) =>
            throw new ComplianceException([RegisterUnavailable.Found($"'{store.Name}' is the register of {head.Registry}; expected that of {named}. Give each registry a register of its own.")]),
        [var head, ..] => head.Registry,
    };

    private Task<RegisterContents> ReadAsync(IReadOnlyCollection<Isrc> recordings, DateTimeOffset? knownAt, CancellationToken cancellationToken) => AskAsync(
        (session, state) =>
        {
            RowBodies bodies = knownAt is { } instant ? new EarlierBodies(session, instant) : new CurrentBodies(session);
            return new ExcerptReader(bodies, state.Head, state.AsOf).ReadAsync([.. recordings.Select(static isrc => isrc.ToString())], cancellationToken);
        },
        cancellationToken);

    /// <summary>Applies rows that were prepared beforehand, and in the same transaction what stands beside them, which is told what became of each.</summary>
    internal Task<RegisterChanges> ApplyPreparedAsync(IReadOnlyList<PreparedRow> rows, Func<RegisterSession, IReadOnlyList<RowOutcome>, Task>? beside, CancellationToken cancellationToken) => WriteAsync(
        async transaction =>
        {
            KnownRows known = await KnownRows.LoadAsync(transaction.Session, rows, transaction.Now, cancellationToken).ConfigureAwait(false);
            RegisterBatch batch = new(rows, known, transaction.Now);
            batch.Decide();
            await batch.Writes.WriteAsync(transaction.Session, cancellationToken).ConfigureAwait(false);
            await transaction.RecordAsync(batch.Changes, cancellationToken).ConfigureAwait(false);
            if (beside is not null)
            {
                await beside(transaction.Session, batch.Outcomes).ConfigureAwait(false);
            }

            return new RegisterChanges { Revision = transaction.Head.Revision, At = transaction.Now, Rows = [.. batch.Outcomes] };
        },
        cancellationToken);

    /// <summary>Writes, and then signs the receipts of what was written.</summary>
    internal async Task<T> WriteAsync<T>(Func<RegisterTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed != 0, this);
        T result = await Writer.WriteAsync(work, cancellationToken).ConfigureAwait(false);
        if (_receipts is not null)
        {
            await TryIssueAsync(_receipts, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    internal async Task<T> AskAsync<T>(Func<RegisterSession, (RegisterHead Head, DateTimeOffset AsOf), Task<T>> question, CancellationToken cancellationToken)
    {
        RegisterState state = await OpenStateAsync(cancellationToken).ConfigureAwait(false);
        await using (state.ConfigureAwait(false))
        {
            return await state.AskAsync((session, head) => question(session, (head, state.AsOf))).ConfigureAwait(false);
        }
    }
}
