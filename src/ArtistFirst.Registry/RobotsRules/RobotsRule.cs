namespace ArtistFirst.Registry;

/// <summary>A rule that speaks of the asset.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Name">What it is: allow, disallow or content-usage.</param>
/// <param name="Length">How specific its path is.</param>
/// <param name="Preference">Of content-usage, what is preferred.</param>
internal sealed record RobotsRule(long Line, string Name, int Length, string Preference);
