namespace ArtistFirst;

/// <summary>An earlier state, or another of the same number, may lack a withdrawal.</summary>
internal static class SnapshotRolledBack
{
    public static readonly FindingRule Rule = new(2047, "The consent snapshot went back to an earlier state");

    public static Finding Found(SnapshotMark seen, SnapshotHead came) => Rule.Found(
        $"Expected version {seen.Version} of {seen.Registry} as of {seen.IssuedAt:u} or later; version {came.Version}, issued at {came.IssuedAt:u}{(came.Version == seen.Version ? " and with other contents or earlier" : string.Empty)}, came. An earlier state may lack a withdrawal: publish the current one with a higher revision.");
}
