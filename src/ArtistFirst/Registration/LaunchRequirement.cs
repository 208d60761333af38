namespace ArtistFirst;

/// <summary>What a service declares that it will do: "no license, no launch".</summary>
/// <param name="Uses">The uses; one grant has to cover all of them.</param>
public sealed record LaunchRequirement(Uses Uses)
{
    /// <summary>Where outputs are made available; every one of them has to be covered.</summary>
    /// <value>Default: empty, which asks for no particular territory.</value>
    public TerritorySet Territories { get; init; }

    /// <summary>The model version that will be used.</summary>
    /// <value>Default: null, which asks for no particular version.</value>
    public ModelVersion? Model { get; init; }

    /// <summary>Where outputs will go.</summary>
    /// <value>Default: <see cref="Destination.None"/>, which asks for no particular destination.</value>
    public Destination Destination { get; init; }

    /// <summary>The requirement in words, with wire names.</summary>
    public override string ToString()
    {
        string text = Uses.ToWireNames();
        text = Territories.IsEmpty ? text : $"{text} in {Territories}";
        text = Model is null ? text : $"{text} by {Model}";
        return Destination == Destination.None ? text : $"{text} for {Destination.ToWireName()}";
    }
}
