namespace ArtistFirst;

/// <summary>What the rows of profiles name by number: sets of territories, lists of models, and the places that stand for the world. Immutable.</summary>
internal sealed class ProfilePools(TerritorySet[] territories, ModelPattern[][] models, Place[][] places)
{
    /// <summary>The number of the set of territories that holds the world.</summary>
    public const int Everywhere = 0;

    /// <summary>The number of the list of models that holds every model.</summary>
    public const int AnyModel = 0;

    public ref readonly TerritorySet TerritoriesOf(int number) => ref territories[number];

    public ReadOnlySpan<Place> PlacesOf(int number) => places[number];

    public bool CoversModel(int number, ModelVersion? model) => number == AnyModel || StatementScope.Covers(models[number], model);

    public bool MayReachModel(int number, ModelVersion? model) => number == AnyModel || StatementScope.MayReach(models[number], model);
}
