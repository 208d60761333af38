using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>Waits for a revision: listens first and looks then, so that what comes between is not missed.</summary>
internal static class RevisionWait
{
    private const string Query = "SELECT revision FROM register_head WHERE shard = @p0";

    public static async Task<long> RunAsync(RegisterStore store, long revision, TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            RegisterSession session = await RegisterSession.OpenAsync(store, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                await store.ListenAsync(session.Connection, cancellationToken).ConfigureAwait(false);
                long start = TimeProvider.System.GetTimestamp();
                long found = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
                while (found <= revision && longest - TimeProvider.System.GetElapsedTime(start) is { Ticks: > 0 } left)
                {
                    await store.WaitForHintAsync(session.Connection, left, cancellationToken).ConfigureAwait(false);
                    found = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
                }

                return found;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw store.Explain(fault);
        }
    }

    private static async Task<long> ReadAsync(RegisterSession session, CancellationToken cancellationToken)
    {
        List<long> revisions = await session.QueryAsync(Query, static row => row.GetInt64(0), cancellationToken, RegisterSession.Shard).ConfigureAwait(false);
        return revisions is [var revision] ? revision : 0;
    }
}
