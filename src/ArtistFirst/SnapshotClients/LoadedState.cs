namespace ArtistFirst;

/// <summary>A state of a registry in memory: the base, and the deltas behind it.</summary>
/// <param name="Basis">Which base.</param>
/// <param name="Body">Its recordings.</param>
/// <param name="Deltas">The deltas, the oldest first.</param>
/// <param name="Snapshot">All of it under its head.</param>
internal sealed record LoadedState(SnapshotPart Basis, SnapshotBody Body, IReadOnlyList<LoadedDelta> Deltas, ConsentSnapshot Snapshot)
{
    /// <summary>The root of the last body.</summary>
    public string Tip => Deltas.Count == 0 ? Basis.Root : Deltas[^1].Said.Part.Root;

    /// <summary>A state under a head that vouches for it.</summary>
    public static LoadedState Of(SnapshotHead head, SnapshotBody body, IReadOnlyList<LoadedDelta> deltas, TimeProvider time) =>
        new(head.Basis, body, deltas, new ConsentSnapshot(head, body, SnapshotOverlay.Of([.. deltas.Select(static delta => delta.Body)]), time));

    /// <summary>The same bodies under a later head.</summary>
    public LoadedState With(SnapshotHead head) => this with { Snapshot = Snapshot.WithHead(head) };
}
