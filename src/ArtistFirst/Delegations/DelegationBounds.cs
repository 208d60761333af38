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

    /// <summary>
    /// Whether a whole path that is in force covers a request, which a license's grant was found to cover by itself. The grant must also state the
    /// duties, quotas and consequences of revocation that the path's statements demand. Allocates nothing.
    /// </summary>
    /// <param name="grant">The grant of a license that is signed with the delegated key.</param>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="listing">The catalogues and labels of the recording; null where nothing is known of them.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/>, AF1050 where no path reaches so far, or why none is in force (AF1053, AF1057).</returns>
    public LicenseOutcome Covers(LicenseGrant grant, in UseRequest request, DateTimeOffset at, RecordingListing? listing = null)
    {
        ArgumentNullException.ThrowIfNull(grant);
        LicenseOutcome refusal = LicenseOutcome.NotVerified;
        for (int i = 0; i < Paths.Count; i++)
        {
            LicenseOutcome outcome = Paths[i].Check(at);
            if (outcome == LicenseOutcome.Valid)
            {
                if (Paths[i].Covers(grant, request, at, listing))
                {
                    return LicenseOutcome.Valid;
                }

                refusal = LicenseOutcome.OutsideDelegation;
            }

            refusal = refusal == LicenseOutcome.NotVerified ? outcome : refusal;
        }

        return refusal;
    }

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
