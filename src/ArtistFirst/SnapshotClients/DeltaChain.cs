namespace ArtistFirst;

/// <summary>
/// Walks from the tip of a head back to its base, one signed delta after the other. Each names the body behind which it stands, so that none can be left out,
/// exchanged or repeated.
/// </summary>
internal sealed class DeltaChain(SnapshotHead head, TrustSnapshot trust, DateTimeOffset now)
{
    private const int Longest = 10_000;

    /// <summary>The deltas, the oldest first.</summary>
    /// <param name="known">Those in memory already.</param>
    /// <param name="fetch">Gets the container of a delta by its version; throws where there is none.</param>
    /// <exception cref="ComplianceException">The chain has a gap (AF2048), or a delta of it cannot be used.</exception>
    public async Task<IReadOnlyList<LoadedDelta>> WalkAsync(IEnumerable<LoadedDelta> known, Func<long, Task<byte[]>> fetch)
    {
        Dictionary<string, LoadedDelta> inHand = known.ToDictionary(static delta => delta.Said.Part.Root, StringComparer.Ordinal);
        List<LoadedDelta> deltas = [];
        (long version, string root) = (head.Tip.Version, head.Tip.Root);
        while (!string.Equals(root, head.Basis.Root, StringComparison.Ordinal))
        {
            if (version <= head.Basis.Version || deltas.Count == Longest)
            {
                throw Gap($"what stands behind version {version} is not the base.");
            }

            if (!inHand.TryGetValue(root, out LoadedDelta? delta))
            {
                delta = Load(version, root, await fetch(version).ConfigureAwait(false));
            }

            deltas.Add(delta);
            (version, root) = (delta.Said.From, delta.Said.Previous);
        }

        if (version != head.Basis.Version)
        {
            throw Gap($"the first one starts from version {version}.");
        }

        deltas.Reverse();
        return deltas;
    }

    private LoadedDelta Load(long version, string root, byte[] file)
    {
        try
        {
            ChunkSource source = ChunkSource.Of(file);
            SnapshotContainer container = SnapshotOpening.ReadContainer(source);
            SnapshotDelta said = SnapshotTokens.ReadDelta(container.Token, trust, now);
            bool isOurs = string.Equals(said.Registry, head.Registry, StringComparison.Ordinal) && string.Equals(said.Licensee, head.Licensee, StringComparison.Ordinal);
            if (!isOurs || said.Part.Version != version || said.From >= version || !string.Equals(said.Part.Root, root, StringComparison.Ordinal))
            {
                throw Gap($"in place of version {version} another delta came.");
            }

            return new LoadedDelta(said, SnapshotOpening.LoadDelta(source, container, said.Part, head.AsOf), file);
        }
        catch (SnapshotFormatException e)
        {
            throw SnapshotOpening.Unreadable($"Delta {version}", e);
        }
    }

    private ComplianceException Gap(string why) => new([SnapshotGap.Found(head, why)]);
}
