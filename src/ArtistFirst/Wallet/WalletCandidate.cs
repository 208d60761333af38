namespace ArtistFirst;

/// <summary>A grant that names a recording, what it asks of a request, and the license that it stands in.</summary>
internal readonly record struct WalletCandidate(License License, LicenseGrant Grant, GrantConditions Conditions)
{
    /// <summary>Whether the grant covers a request for one of its recordings, with all that binds the license as a whole.</summary>
    public LicenseOutcome Cover(in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome outcome = Conditions.Cover(request, at);
        return outcome == LicenseOutcome.Valid ? License.CoversBeyondGrants(Grant, request, at, listing) : outcome;
    }
}
