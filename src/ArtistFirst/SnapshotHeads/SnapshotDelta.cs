namespace ArtistFirst;

/// <summary>What a registry signs about a delta: from which state to which, behind which body, and what the whole table would be afterwards.</summary>
/// <param name="Registry">Who keeps the register (<c>iss</c>).</param>
/// <param name="Licensee">For whom it was compiled (<c>sub</c>).</param>
/// <param name="From">The state that it changes (<c>from</c>).</param>
/// <param name="Previous">The root of the body behind which it stands, a delta or the base (<c>prev</c>).</param>
/// <param name="Part">Its own body (<c>ver</c>, <c>size</c>, <c>root</c>).</param>
/// <param name="State">The root that the base of this state has (<c>state</c>): base and deltas taken together give it byte for byte. Null where the registry did not say.</param>
internal sealed record SnapshotDelta(string Registry, string Licensee, long From, string Previous, SnapshotPart Part, string? State);
