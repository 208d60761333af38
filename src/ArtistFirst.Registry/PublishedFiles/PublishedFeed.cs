namespace ArtistFirst.Registry;

/// <summary>What the clients of one licensee read: a base and deltas, which only come to be, and a head that says which of them count.</summary>
internal sealed class PublishedFeed(PublishedFolder files, SnapshotSigner signer, RegisterPages register, string licensee, TimeProvider time)
{
    public PublishedFolder Files => files;

    public RegisterPages Register => register;

    public string Licensee => licensee;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Signs the head of a state.</summary>
    public Task<byte[]> SignHeadAsync(PublisherState state, CancellationToken cancellationToken) =>
        signer.SignHeadAsync(register.Registry, licensee, state.Version, register.AsOf, Now, state.Basis, state.Tip, cancellationToken);

    /// <summary>Makes a state the current one. What its head names must be there.</summary>
    public void Publish(PublisherState state, byte[] head)
    {
        files.WriteState(state);
        PublishedFolder.Write(files.HeadPath, head);
    }

    /// <summary>Publishes a delta behind what was published before.</summary>
    /// <param name="before">What was.</param>
    /// <param name="body">The delta.</param>
    /// <param name="whole">The root that the whole state has, as a base; null where only what changed was compiled.</param>
    /// <param name="check">Looks at the delta as a client reads it, and throws where it should not be signed.</param>
    /// <param name="cancellationToken">Gives up; what was published before stays.</param>
    public async Task AppendAsync(PublisherState before, FinishedBody body, string? whole, Action<SnapshotBody> check, CancellationToken cancellationToken)
    {
        string part = files.NewPart();
        try
        {
            byte[] hashes = await WriteAsync(body, part, cancellationToken).ConfigureAwait(false);
            check(SnapshotBody.Load(ChunkSource.Open(part), body.Layout.Length, hashes));
            SnapshotPart tip = SnapshotPart.Of(register.Revision, body.Layout.Length, hashes);
            SnapshotDelta said = new(register.Registry, licensee, before.Version, before.Tip.Root, tip, whole);
            PublishedFolder.Complete(part, files.DeltaPath(tip.Version), hashes, await signer.SignDeltaAsync(said, cancellationToken).ConfigureAwait(false));
            PublisherState state = before with
            {
                Version = register.Revision,
                State = whole,
                Deltas = [.. before.Deltas, tip],
                Carried = before.Carried + body.Layout.Recordings,
                CompiledAt = whole is null ? before.CompiledAt : Now,
            };
            Publish(state, await SignHeadAsync(state, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<byte[]> WriteAsync(FinishedBody body, string part, CancellationToken cancellationToken)
    {
        FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        await using (file.ConfigureAwait(false))
        {
            byte[] hashes = body.Write(file);
            await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            return hashes;
        }
    }
}
