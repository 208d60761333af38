using System.Runtime.CompilerServices;
using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>
/// One state of a <see cref="ConsentRegister"/>, as it was when it was opened, whatever is written meanwhile: for <see cref="SnapshotPublisher"/>. Holds a connection until it is
/// disposed. Read it once at a time.
/// </summary>
public sealed class RegisterState : RegisterPages, IAsyncDisposable
{
    private const long PageSize = 1000;

    private readonly RegisterStore _store;
    private readonly RegisterSession _session;
    private readonly RegisterHead _head;

    private RegisterState(RegisterStore store, RegisterSession session, RegisterHead head, DateTimeOffset asOf)
    {
        _store = store;
        _session = session;
        _head = head;
        AsOf = asOf;
    }

    /// <inheritdoc/>
    public override string Registry => _head.Registry;

    /// <inheritdoc/>
    public override long Revision => _head.Revision;

    /// <inheritdoc/>
    public override DateTimeOffset AsOf { get; }

    /// <inheritdoc/>
    /// <exception cref="ComplianceException">The register cannot be read.</exception>
    public override async IAsyncEnumerable<RegisterContents> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string last = string.Empty;
        while (await ReadPageAsync(last, cancellationToken).ConfigureAwait(false) is { Recordings: [.., var end] } page)
        {
            last = end.Isrc.ToString();
            yield return page;
        }
    }

    /// <inheritdoc/>
    /// <remarks>The history tells. Where parties, documents or delegations were described anew, or somebody spoke about a catalogue, the register is read as a whole.</remarks>
    public override async ValueTask<IAsyncEnumerable<RegisterContents>?> ReadChangesAsync(long since, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string>? recordings = await AskAsync((session, head) => new ChangedRecordings(session).FindAsync(since, head.Size, cancellationToken)).ConfigureAwait(false);
        return recordings is null ? null : ReadAsync(recordings, cancellationToken);
    }

    /// <summary>
    /// Who has which share, for a settlement: recordings are read from this state when they are first met, so a change that is written meanwhile is in the next settlement. What was known is
    /// dated at the state's last change: the same state settles to the same bytes, whenever that is done. Keep the state open until it is settled.
    /// </summary>
    public ShareSource ToShareSource() => new(Registry, Math.Max(Revision, 1), _head.AsOf, async (recordings, works, cancellationToken) => new RightsRegister(await AskAsync((session, head) =>
        new ExcerptReader(new CurrentBodies(session), head, head.AsOf).ReadSharesAsync(recordings, works, cancellationToken)).ConfigureAwait(false)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    /// <summary>Begins to read. The state is the one of the first question, which the head is.</summary>
    internal static async Task<RegisterState> OpenAsync(RegisterStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        // Asked before the state is taken: whatever was acknowledged until then is in it.
        DateTimeOffset now = time.GetUtcNow();
        RegisterSession? session = null;
        try
        {
            session = await RegisterSession.OpenAsync(store, cancellationToken).ConfigureAwait(false);
            await store.BeginReadAsync(session.Connection, cancellationToken).ConfigureAwait(false);
            List<RegisterHead> heads = await session.QueryAsync(RegisterHead.Query, RegisterHead.Read, cancellationToken, RegisterSession.Shard).ConfigureAwait(false);
            RegisterHead head = heads is [var only] && only.Version == RegisterSchema.Version
                ? only
                : throw new ComplianceException([RegisterUnavailable.Found($"'{store.Name}' holds no register of this version.")]);
            return new RegisterState(store, session, head, now > head.AsOf ? now : head.AsOf);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (session is not null)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }

            throw store.Explain(fault);
        }
    }

    /// <summary>Asks something else of the state.</summary>
    internal async Task<T> AskAsync<T>(Func<RegisterSession, RegisterHead, Task<T>> question)
    {
        try
        {
            return await question(_session, _head).ConfigureAwait(false);
        }
        catch (System.Data.Common.DbException fault)
        {
            throw _store.Explain(fault);
        }
    }

    private async IAsyncEnumerable<RegisterContents> ReadAsync(IReadOnlyList<string> recordings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string[] part in recordings.Chunk((int)PageSize))
        {
            RegisterContents page = await AskAsync((session, head) => new ExcerptReader(new CurrentBodies(session), head, AsOf).ReadAsync(part, cancellationToken)).ConfigureAwait(false);
            yield return page with { Recordings = [.. page.Recordings.OrderBy(static recording => recording.Isrc)] };
        }
    }

    private Task<RegisterContents> ReadPageAsync(string last, CancellationToken cancellationToken) => AskAsync(async (session, head) =>
    {
        Interned interned = new();
        List<Recording> recordings = await session.QueryAsync(
            RegisterQueries.RecordingsAfter, row => RowText.ReadRecording(row.GetString(1), interned), cancellationToken, last, PageSize).ConfigureAwait(false);
        return await new ExcerptReader(new CurrentBodies(session), head, AsOf).CompleteAsync(recordings, cancellationToken).ConfigureAwait(false);
    });
}
