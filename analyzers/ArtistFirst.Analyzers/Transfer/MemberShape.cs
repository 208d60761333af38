namespace ArtistFirst.Analyzers;

/// <summary>How long the value of a member lasts.</summary>
internal enum MemberShape
{
    /// <summary>A getter that may do anything: another value each time.</summary>
    Computed = 0,

    /// <summary>The same until somebody may have changed it.</summary>
    Changeable = 1,

    /// <summary>The same as long as the object lives.</summary>
    Stable = 2,
}
