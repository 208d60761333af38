namespace ArtistFirst;

/// <summary>Does the same again and again, at a distance, until it is canceled.</summary>
internal static class Watch
{
    public static async Task RunAsync(Func<CancellationToken, Task> act, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(interval, time);
            do
            {
                await act(cancellationToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The regular end.
        }
    }
}
