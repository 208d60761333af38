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

    /// <inheritdoc/>
    public bool Equals(StatementScope? other) =>
        other is not null && Licensees.Equals(other.Licensees) && Territories.Equals(other.Territories)
        && Models.SequenceEqual(other.Models) && Destinations == other.Destinations;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Licensees, Territories, Models.Length, Destinations);

    /// <summary>Whether a yes with this scope covers a model. A request that names no model is covered only by a yes for every model.</summary>
    internal bool CoversModel(ModelVersion? model) => Covers(Models.AsSpan(), model);

    /// <summary>Whether a no with this scope reaches a model. A request that names no model may be for that one.</summary>
    internal bool MayReachModel(ModelVersion? model) => MayReach(Models.AsSpan(), model);

    /// <summary>Whether a yes with this scope covers a destination. A request that names none is covered only by a yes for all.</summary>
    internal bool CoversDestination(Destination destination) => Covers(Destinations, destination);

    /// <summary>Whether a no with this scope reaches a destination. A request that names none may be for that one.</summary>
    internal bool MayReachDestination(Destination destination) => MayReach(Destinations, destination);

    /// <inheritdoc cref="CoversModel"/>
    internal static bool Covers(ReadOnlySpan<ModelPattern> models, ModelVersion? model)
    {
        foreach (ModelPattern pattern in models)
        {
            if (pattern.Matches(model))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="MayReachModel"/>
    internal static bool MayReach(ReadOnlySpan<ModelPattern> models, ModelVersion? model) => model is null || Covers(models, model);

    /// <inheritdoc cref="CoversDestination"/>
    internal static bool Covers(Destinations destinations, Destination destination) =>
        destination == Destination.None ? destinations == Destinations.All : destinations.Includes(destination);

    /// <inheritdoc cref="MayReachDestination"/>
    internal static bool MayReach(Destinations destinations, Destination destination) =>
        destination == Destination.None || destinations.Includes(destination);
}
