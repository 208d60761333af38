namespace ArtistFirst.Analyzers;

/// <summary>
/// How much one member may cost. A member that costs more is reported as not analyzed, never passed over in silence. Counted in steps,
/// not in time, so that the answer is the same on every machine.
/// </summary>
internal sealed class Budget(int steps)
{
    private int _left = steps;

    public bool IsSpent => _left <= 0;

    /// <summary>Takes what running one block costs. False where nothing is left.</summary>
    /// <param name="locations">How many locations a state holds: the more, the longer it takes to join two.</param>
    /// <param name="facts">How many facts are known of.</param>
    public bool Spend(int locations, int facts)
    {
        _left -= 8 + (locations / 8) + (facts / 8);
        return _left > 0;
    }
}
