namespace ArtistFirst.Analyzers;

/// <summary>How a run came about: how deep inside others, and whether its operations may have run before with other values.</summary>
/// <param name="depth">How many finally blocks and calls it is inside of.</param>
/// <param name="repeats">Whether the whole body may run again within the analysis: a nested function.</param>
internal readonly struct RunContext(int depth, bool repeats)
{
    /// <summary>Deeper than this, nothing is followed; what is not followed is taken to prove nothing.</summary>
    public const int MaximumDepth = 4;

    public int Depth { get; } = depth;

    public bool Repeats { get; } = repeats;

    public bool IsTooDeep => Depth >= MaximumDepth;

    public RunContext Inside(bool repeats) => new(Depth + 1, Repeats || repeats);
}
