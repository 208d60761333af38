namespace ArtistFirst;

/// <summary>A delta that is verified and in memory.</summary>
/// <param name="Said">What was signed about it.</param>
/// <param name="Body">Its recordings.</param>
/// <param name="File">Its container as it came, to be kept.</param>
internal sealed record LoadedDelta(SnapshotDelta Said, SnapshotBody Body, byte[] File);
