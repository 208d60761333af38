namespace ArtistFirst.Analyzers;

/// <summary>A load that no check covers on every path.</summary>
internal sealed class UnprovenLoad(LoadSite site, FlowState state)
{
    public LoadSite Site { get; } = site;

    /// <summary>What holds there.</summary>
    public FlowState State { get; } = state;
}
