namespace ArtistFirst.Analyzers;

/// <summary>A load that a check covers on every path.</summary>
/// <param name="site">The load.</param>
/// <param name="recording">The recording.</param>
/// <param name="proofs">The facts that cover it.</param>
internal sealed class AllowedLoad(LoadSite site, Value recording, IReadOnlyList<Fact> proofs)
{
    public LoadSite Site { get; } = site;

    public Value Recording { get; } = recording;

    /// <summary>The check that allowed it; null where none did that stands in the member.</summary>
    public CheckSite? CheckIn(IReadOnlyList<CheckSite> checks) =>
        checks.FirstOrDefault(check => !check.Facts.IsAll && proofs.Any(proof => check.Facts.Contains(proof.Index)));
}
