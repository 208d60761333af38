namespace ArtistFirst.Storage;

/// <summary>Appends in one transaction what has gathered. One caller at a time.</summary>
internal abstract class BatchWriter : IDisposable
{
    /// <summary>Whether it gives the thread back while it waits for the store.</summary>
    public abstract bool WaitsAsynchronously { get; }

    /// <summary>Appends. When it returns, all of it is durable and answered; when it throws, nothing is, as far as can be known.</summary>
    /// <exception cref="ComplianceException">The ledger cannot be written to.</exception>
    public abstract Task AppendAsync(IReadOnlyList<PendingAppend> batch);

    public abstract void Dispose();
}
