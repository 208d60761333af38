namespace ArtistFirst;

/// <summary>
/// One grant of a verified license: everything it says holds together. Only verification makes one. Immutable and thread-safe, but for a
/// manifest that is loaded later.
/// </summary>
public sealed class LicenseGrant
{
    internal LicenseGrant(int index, RecordingScope recordings, GrantConditions conditions)
    {
        Index = index;
        Recordings = recordings;
        Conditions = conditions;
    }

    /// <summary>The place in authorization_details, from 0. With the license's id it names the grant in the usage ledger.</summary>
    public int Index { get; }

    /// <summary>The uses granted; never none. None of them implies another.</summary>
    public Uses Uses => Conditions.Uses;

    /// <summary>The recordings covered.</summary>
    public RecordingScope Recordings { get; }

    /// <summary>The territories, less those that are taken out of them.</summary>
    public TerritorySet Territories => Conditions.Territories;

    /// <summary>The first instant at which the grant holds; null for the license's own.</summary>
    public DateTimeOffset? NotBefore => Conditions.NotBefore;

    /// <summary>The first instant at which the grant holds no more; null for the license's own end. It may lie behind that, for the license's renewals.</summary>
    public DateTimeOffset? ExpiresAt => Conditions.ExpiresAt;

    /// <summary>The limits; none where use is not limited.</summary>
    public IReadOnlyList<LicenseQuota> Quotas { get; internal init; } = [];

    /// <summary>The models that may be used; at least one pattern.</summary>
    public IReadOnlyList<ModelPattern> Models => Conditions.Models;

    /// <summary>Where outputs may go; never none.</summary>
    public Destinations Destinations => Conditions.Destinations;

    /// <summary>What a use owes.</summary>
    public Duties Duties => Conditions.Duties;

    /// <summary>Obligations beyond <see cref="Duties"/>, all of which the verifier's owner has declared that it fulfils.</summary>
    public IReadOnlyList<string> DeclaredObligations { get; internal init; } = [];

    /// <summary>What becomes of models and outputs when the license is revoked.</summary>
    public AfterRevocation AfterRevocation { get; internal init; }

    /// <summary>The number of the contract behind the grant (<c>identifier</c>, RFC 9396 §2.2), or null.</summary>
    public string? ContractNumber { get; internal init; }

    /// <summary>What it asks of a request beside the recording. Equal ones may be put in its place, so that many grants share one.</summary>
    internal GrantConditions Conditions { get; set; }

    /// <summary>The license that the grant stands in; null for a bound in a delegation.</summary>
    internal License? License { get; set; }

    /// <summary>
    /// Whether the grant covers a request, and with it what binds the license as a whole: the delegation of its issuer, and the license that it was
    /// passed on from. The license's own time and status are asked by <see cref="LicenseVerifier.Recheck(License, DateTimeOffset)"/>. Allocates nothing.
    /// </summary>
    /// <param name="request">The request. All of its uses, and both of its territories, must be in this grant.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="listing">The catalogues and labels of the recording; null where nothing is known of them.</param>
    /// <returns>Valid, or what the grant lacks: AF1041 to AF1046, AF1050, AF1070, AF1071.</returns>
    public LicenseOutcome Covers(in UseRequest request, DateTimeOffset at, RecordingListing? listing = null)
    {
        LicenseOutcome recording = Recordings.Covers(request.Recording, listing);
        LicenseOutcome outcome = recording == LicenseOutcome.Valid ? Conditions.Cover(request, at) : recording;
        return outcome == LicenseOutcome.Valid && License is not null ? License.CoversBeyondGrants(this, request, at, listing) : outcome;
    }

    /// <summary>
    /// Whether the grant itself covers a request, recording first, then use, territories, model, destination and time. Allocates nothing.
    /// </summary>
    internal LicenseOutcome CoversByItself(in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome recording = Recordings.Covers(request.Recording, listing);
        return recording == LicenseOutcome.Valid ? Conditions.Cover(request, at) : recording;
    }
}
