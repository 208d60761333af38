namespace ArtistFirst;

/// <summary>
/// What someone wants to do: which uses, of which recording, where. What is not stated is not assumed: a grant that asks for a model or a destination does
/// not cover a request without one.
/// </summary>
/// <param name="Recording">The recording.</param>
/// <param name="Uses">One use or several; of several, all must be allowed.</param>
/// <param name="Territory">Where the output is made available.</param>
public readonly record struct UseRequest(Isrc Recording, Uses Uses, Territory Territory)
{
    private readonly Territory _processingTerritory;

    /// <summary>The model that the use runs on; null where none is involved.</summary>
    public ModelVersion? Model { get; init; }

    /// <summary>Where the output goes.</summary>
    /// <value>The default is <see cref="Destination.None"/>: not stated.</value>
    public Destination Destination { get; init; }

    /// <summary>The id by which a retry is known as the same use.</summary>
    public OperationId OperationId { get; init; }

    /// <summary>Where the model runs. A use needs the right there as well as in <see cref="Territory"/>.</summary>
    /// <value>The default is <see cref="Territory"/>.</value>
    public Territory ProcessingTerritory
    {
        get => _processingTerritory.IsEmpty ? Territory : _processingTerritory;
        init => _processingTerritory = value;
    }

    /// <summary>Whether both ask for the same: a processing territory that was stated counts like one that follows from <see cref="Territory"/>.</summary>
    /// <param name="other">The other request.</param>
    public bool Equals(UseRequest other)
        => Recording == other.Recording && Uses == other.Uses && Territory == other.Territory && ProcessingTerritory == other.ProcessingTerritory
            && Destination == other.Destination && OperationId == other.OperationId && Model == other.Model;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Recording, Uses, Territory, ProcessingTerritory, Destination, OperationId, Model);
}
