namespace ArtistFirst;

/// <summary>
/// Listens to a registry that says when there is something new (server-sent events at <c>events</c> beside the head). A hint and no more: it makes the client look sooner than it
/// would, and where there is none the client looks as often as it does anyway.
/// </summary>
internal sealed class RegistryHints(PinnedDownload download, Uri address, TimeProvider time)
{
    // A registry that has no events, or closed them, is asked again now and then; one that sends too many makes nobody busy.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(20);

    private volatile TaskCompletionSource _hint = New();

    /// <summary>Listens until it is canceled.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TryReadAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(Rest, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The regular end.
        }
    }

    /// <summary>Waits for a hint, or until a pause is over.</summary>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public async Task PauseAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task pause = Task.Delay(longest, time, end.Token);
        TaskCompletionSource hint = _hint;
        bool isHint = await Task.WhenAny(pause, hint.Task).ConfigureAwait(false) == hint.Task;
        await end.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (isHint)
        {
            _hint = New();
            await Task.Delay(LeastPause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            EventLines lines = new();
            await download.ListenAsync(
                new DownloadRequest(address) { MediaTypes = ["text/event-stream"] },
                bytes =>
                {
                    if (lines.Take(bytes.Span))
                    {
                        _hint.TrySetResult();
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DownloadException or ObjectDisposedException)
        {
            // The client polls all the same; or it is disposed, and its watch ends when it is canceled.
        }
    }
}
