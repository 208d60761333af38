namespace ArtistFirst;

/// <summary>
/// Work that many ask for and that runs once: whoever asks while it runs waits for the same run. Each one can give up on his own; when the last has, the work is cancelled.
/// </summary>
internal sealed class SharedRun<T>(Func<CancellationToken, Task<T>> work)
{
    private readonly Lock _lock = new();
    private Run? _current;

    /// <summary>The result of the run that is under way, or of a new one.</summary>
    public async Task<T> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Run run = Join();
        try
        {
            return await run.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(run);
        }
    }

    /// <summary>The result of a run that starts after this call.</summary>
    public async Task<T> RunAfreshAsync(CancellationToken cancellationToken)
    {
        Task? underWay;
        lock (_lock)
        {
            underWay = _current?.Task;
        }

        if (underWay is not null)
        {
            // How that run ends is for those who wait for it.
            await Task.WhenAny(underWay).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private Run Join()
    {
        lock (_lock)
        {
            if (_current?.Task.IsCompleted != false)
            {
                var cancellation = new CancellationTokenSource();
                _current = new Run(Task.Run(() => work(cancellation.Token)), cancellation);
            }

            _current.Waiting++;
            return _current;
        }
    }

    private void Leave(Run run)
    {
        lock (_lock)
        {
            run.Waiting--;
            if (run.Waiting > 0)
            {
                return;
            }

            // Nobody may join a run that is being cancelled.
            _current = _current == run ? null : _current;
        }

        run.End();
    }

    private sealed class Run(Task<T> task, CancellationTokenSource cancellation)
    {
        public Task<T> Task { get; } = task;

        public int Waiting { get; set; }

        // Stops the work where it still goes on, and lets go of the source when it has ended.
        public void End()
        {
            cancellation.Cancel();
            _ = Task.ContinueWith(_ => cancellation.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
