namespace ArtistFirst;

/// <summary>
/// How far a delegated key reaches: one or more paths of delegations, each of which leads from a pinned issuer to the key.
/// A license under the key grants only what at least one whole path grants; what two paths grant is never put together. Immutable.
/// </summary>
public sealed class DelegationBounds
{
    internal DelegationBounds(IReadOnlyList<DelegationPath> paths)
    {
        Paths = paths;
    }

    /// <summary>The paths, at least one; they are alternatives.</summary>
    public IReadOnlyList<DelegationPath> Paths { get; }

    /// <summary>Whether at least one path is in force at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/>, or why the first path is not in force (AF1053, AF1057).</returns>
    public LicenseOutcome Check(DateTimeOffset at)
    {
        LicenseOutcome first = LicenseOutcome.NotVerified;
        for (int i = 0; i < Paths.Count; i++)
        {
            LicenseOutcome outcome = Paths[i].Check(at);
            if (outcome == LicenseOutcome.Valid)
            {
                return outcome;
            }

            first = first == LicenseOutcome.NotVerified ? outcome : first;
        }

        return first;
    }
}
