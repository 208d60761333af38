namespace ArtistFirst;

/// <summary>Reads a snapshot file again when it has changed.</summary>
internal sealed class SnapshotFileFeed(string path, StateFolder? folder, ConsentSnapshotOptions demands, TrustStore trust, TimeProvider time)
{
    private readonly ChangeWatch<(long Length, DateTime ChangedAt)> _watch = new();
    private SnapshotMark? _mark;
    private long _generation;

    /// <summary>The snapshot in the file.</summary>
    /// <param name="current">The one in use; null where there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The one to use.</returns>
    /// <exception cref="ComplianceException">The file cannot be used.</exception>
    /// <exception cref="SnapshotFormatException">The highest version that was seen cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<ConsentSnapshot?> ReadAsync(ConsentSnapshot? current, CancellationToken cancellationToken)
    {
        _mark ??= folder?.ReadMark();
        FileInfo file = new(path);
        bool isSame = file.Exists && !_watch.HasChanged((file.Length, file.LastWriteTimeUtc)) && trust.Current.Generation == _generation;
        if (isSame && current is not null)
        {
            return current;
        }

        try
        {
            ConsentSnapshot next = await ConsentSnapshot.OpenAsync(path, trust, demands, time, cancellationToken).ConfigureAwait(false);
            if ((_mark?.FindFault(next.Head) ?? next.FindClosure(time.GetUtcNow())) is { } fault)
            {
                throw new ComplianceException([fault]);
            }

            _mark = SnapshotMark.Of(next.Head);
            _generation = trust.Current.Generation;
            folder?.Write(_mark);
            return next;
        }
        catch
        {
            _watch.Forget();
            throw;
        }
    }
}
