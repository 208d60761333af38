namespace ArtistFirst;

/// <summary>Where the clock and the registry disagree, nobody can tell how old the snapshot is.</summary>
internal static class SnapshotFromFuture
{
    public static readonly FindingRule Rule = new(2049, "The clock is behind the consent snapshot");

    /// <summary>How far clocks that are set by the network may differ.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static Finding Found(SnapshotHead head, DateTimeOffset at) => Rule.Found(
        $"Expected an instant of {head.IssuedAt:u} or later, when version {head.Version} of {head.Registry} was issued; it is {at:u}. Set the clock of this machine, or of the registry.");

    public static Finding WentBack(DateTimeOffset expected, DateTimeOffset at) => Rule.Found(
        $"Expected {expected:u} or later, from what the clock said before; it is {at:u}. The clock was set back, so that nobody can tell how old the consent is. Set it right.");
}
