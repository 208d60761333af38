namespace ArtistFirst.Registry;

/// <summary>What a publisher has to remember from one time to the next.</summary>
/// <param name="Registry">Whose register it is.</param>
/// <param name="Licensee">For whom it is compiled.</param>
/// <param name="Version">The state that was published last.</param>
/// <param name="State">The root that a base of that state has; null where only what changed was compiled.</param>
/// <param name="Seed">From which the constants of the tables are made, as hexadecimal digits.</param>
/// <param name="Basis">The base.</param>
/// <param name="Deltas">The deltas behind it.</param>
/// <param name="Carried">How many recordings the deltas hold together.</param>
/// <param name="CompiledAt">When the register was compiled as a whole, the last time.</param>
internal sealed record PublisherState(
    string Registry, string Licensee, long Version, string? State, string Seed, SnapshotPart Basis, IReadOnlyList<SnapshotPart> Deltas, long Carried, DateTimeOffset CompiledAt)
{
    public SnapshotPart Tip => Deltas.Count == 0 ? Basis : Deltas[^1];
}
