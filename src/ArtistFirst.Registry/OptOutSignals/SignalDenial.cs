namespace ArtistFirst.Registry;

/// <summary>What a signal says no to.</summary>
/// <param name="Line">The line at which it says so.</param>
/// <param name="Uses">The uses.</param>
/// <param name="Territories">Where.</param>
/// <param name="Term">The words in which it says so, for explanations.</param>
internal sealed record SignalDenial(long Line, Uses Uses, TerritorySet Territories, string Term)
{
    public SignalDenial(long line, Uses uses, string term)
        : this(line, uses, TerritorySet.Worldwide, term)
    {
    }
}
