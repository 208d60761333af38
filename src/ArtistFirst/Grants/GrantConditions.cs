namespace ArtistFirst;

/// <summary>
/// What a grant asks of a request beside the recording. Licenses of one wallet mostly ask the same: as one object for all of them it stays in the
/// processor's cache, so that a search reads nothing of a grant but this until it has found the one. Immutable.
/// </summary>
internal sealed record GrantConditions
{
    public required Uses Uses { get; init; }

    public required TerritorySet Territories { get; init; }

    public required IReadOnlyList<ModelPattern> Models { get; init; }

    public required Destinations Destinations { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public Duties Duties { get; init; }

    /// <summary>Whether the conditions are met: use, territories, model, destination and time, in this order. Allocates nothing.</summary>
    /// <param name="request">The request. All of its uses, and both of its territories, must be in these.</param>
    /// <param name="at">The instant of the use.</param>
    /// <returns>Valid, or the first that is not met: AF1042 to AF1046.</returns>
    public LicenseOutcome Cover(in UseRequest request, DateTimeOffset at)
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

    /// <summary>Models are compared one by one.</summary>
    public bool Equals(GrantConditions? other) =>
        other is not null
        && Uses == other.Uses && Territories == other.Territories && Destinations == other.Destinations && Duties == other.Duties
        && NotBefore == other.NotBefore && ExpiresAt == other.ExpiresAt
        && Models.SequenceEqual(other.Models);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Uses, Territories, Destinations, Duties, NotBefore, ExpiresAt, Models.Count);

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
