namespace ArtistFirst;

/// <summary>
/// One grant of a verified license: everything it says holds together. Only verification makes one. Immutable and thread-safe, but for a
/// manifest that is loaded later.
/// </summary>
public sealed class LicenseGrant
{
    internal LicenseGrant(int index, RecordingScope recordings)
    {
        Index = index;
        Recordings = recordings;
    }

    /// <summary>The place in authorization_details, from 0. With the license's id it names the grant in the usage ledger.</summary>
    public int Index { get; }

    /// <summary>The uses granted; never none. None of them implies another.</summary>
    public Uses Uses { get; internal init; }

    /// <summary>The recordings covered.</summary>
    public RecordingScope Recordings { get; }

    /// <summary>The territories, less those that are taken out of them.</summary>
    public TerritorySet Territories { get; internal init; }

    /// <summary>The first instant at which the grant holds; null for the license's own.</summary>
    public DateTimeOffset? NotBefore { get; internal init; }

    /// <summary>The first instant at which the grant holds no more; null for the license's own end. It may lie behind that, for the license's renewals.</summary>
    public DateTimeOffset? ExpiresAt { get; internal init; }

    /// <summary>The limits; none where use is not limited.</summary>
    public IReadOnlyList<LicenseQuota> Quotas { get; internal init; } = [];

    /// <summary>The models that may be used; at least one pattern.</summary>
    public IReadOnlyList<ModelPattern> Models { get; internal set; } = [];

    /// <summary>Where outputs may go; never none.</summary>
    public Destinations Destinations { get; internal init; }

    /// <summary>What a use owes.</summary>
    public Duties Duties { get; internal init; }

    /// <summary>Obligations beyond <see cref="Duties"/>, all of which the verifier's owner has declared that it fulfils.</summary>
    public IReadOnlyList<string> DeclaredObligations { get; internal init; } = [];

    /// <summary>What becomes of models and outputs when the license is revoked.</summary>
    public AfterRevocation AfterRevocation { get; internal init; }

    /// <summary>The number of the contract behind the grant (<c>identifier</c>, RFC 9396 §2.2), or null.</summary>
    public string? ContractNumber { get; internal init; }

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
        return recording == LicenseOutcome.Valid ? CoversNamed(request, at, listing) : recording;
    }

    /// <summary>The same for a recording that is known to be one of the grant's.</summary>
    internal LicenseOutcome CoversNamed(in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome outcome = CoversTerms(request, at);
        return outcome == LicenseOutcome.Valid && License is not null ? License.CoversBeyondGrants(this, request, at, listing) : outcome;
    }

    /// <summary>
    /// Whether the grant itself covers a request, recording first, then use, territories, model, destination and time. Allocates nothing.
    /// </summary>
    internal LicenseOutcome CoversByItself(in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        LicenseOutcome recording = Recordings.Covers(request.Recording, listing);
        return recording == LicenseOutcome.Valid ? CoversTerms(request, at) : recording;
    }

    /// <summary>Takes an equal list in place of its own, so that many grants share one.</summary>
    internal void ShareModels(IReadOnlyList<ModelPattern> models) => Models = models;

    private LicenseOutcome CoversTerms(in UseRequest request, DateTimeOffset at)
    {
        if (request.Uses == Uses.None || (request.Uses & ~Uses) != Uses.None)
        {
            return LicenseOutcome.UseNotCovered;
        }

        if (!Territories.Contains(request.Territory) || !Territories.Contains(request.ProcessingTerritory))
        {
            return LicenseOutcome.TerritoryNotCovered;
        }

        if (!CoversModel(request.Model))
        {
            return LicenseOutcome.ModelNotCovered;
        }

        // A destination that is not stated goes everywhere for all that is known.
        if (request.Destination == Destination.None ? Destinations != Destinations.All : !Destinations.Includes(request.Destination))
        {
            return LicenseOutcome.DestinationNotCovered;
        }

        return (NotBefore is null || at >= NotBefore) && (ExpiresAt is null || at < ExpiresAt) ? LicenseOutcome.Valid : LicenseOutcome.GrantNotInForce;
    }

    private bool CoversModel(ModelVersion? model)
    {
        for (int i = 0; i < Models.Count; i++)
        {
            if (Models[i].Matches(model))
            {
                return true;
            }
        }

        return false;
    }
}
