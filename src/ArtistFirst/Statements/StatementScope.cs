using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>
/// How far a statement reaches: to whom, where, for which models and destinations. A yes states every part of its scope, a no that
/// states none reaches everything.
/// </summary>
public sealed record StatementScope
{
    /// <summary>Everybody, everywhere, every model, every destination: the scope of a no that does not say otherwise.</summary>
    public static StatementScope Everything { get; } = new()
    {
        Licensees = LicenseeScope.Any,
        Territories = TerritorySet.Worldwide,
        Models = [ModelPattern.Any],
        Destinations = Destinations.All,
    };

    /// <summary>Nothing at all.</summary>
    internal static StatementScope Nothing { get; } = new()
    {
        Licensees = LicenseeScope.Any,
        Territories = TerritorySet.Empty,
        Models = [],
        Destinations = Destinations.None,
    };

    /// <summary>To whom.</summary>
    public required LicenseeScope Licensees { get; init; }

    /// <summary>Where the output is made available and where the model runs.</summary>
    public required TerritorySet Territories { get; init; }

    /// <summary>For which models and versions.</summary>
    public required ImmutableArray<ModelPattern> Models { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What may happen to the output.</summary>
    public required Destinations Destinations { get; init; }

    /// <summary>Whether it reaches every model, also those without a name.</summary>
    internal bool ReachesAnyModel => Models.Contains(ModelPattern.Any);

    /// <inheritdoc/>
    public bool Equals(StatementScope? other) =>
        other is not null && Licensees.Equals(other.Licensees) && Territories.Equals(other.Territories)
        && Models.SequenceEqual(other.Models) && Destinations == other.Destinations;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Licensees, Territories, Models.Length, Destinations);

    /// <summary>Whether a yes with this scope covers a model. A request that names no model is covered only by a yes for every model.</summary>
    internal bool CoversModel(ModelVersion? model) => ReachesAnyModel || (model is not null && MatchesAny(model));

    /// <summary>Whether a no with this scope reaches a model. A request that names no model may be for that one.</summary>
    internal bool MayReachModel(ModelVersion? model) => model is null || ReachesAnyModel || MatchesAny(model);

    /// <summary>Whether a yes with this scope covers a destination. A request that names none is covered only by a yes for all.</summary>
    internal bool CoversDestination(Destination destination) =>
        destination == Destination.None ? Destinations == Destinations.All : Destinations.Includes(destination);

    /// <summary>Whether a no with this scope reaches a destination. A request that names none may be for that one.</summary>
    internal bool MayReachDestination(Destination destination) => destination == Destination.None || Destinations.Includes(destination);

    private bool MatchesAny(ModelVersion model)
    {
        foreach (ModelPattern pattern in Models)
        {
            if (pattern.Matches(model))
            {
                return true;
            }
        }

        return false;
    }
}
