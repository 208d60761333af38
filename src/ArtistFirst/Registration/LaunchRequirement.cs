namespace ArtistFirst;

/// <summary>What a service declares that it will do: "no license, no launch".</summary>
/// <param name="Uses">The uses, at least one; one grant has to cover all of them. None is met by no license.</param>
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

    /// <summary>Whether a grant, for whichever recording, is enough.</summary>
    internal bool IsMetBy(LicenseGrant grant, DateTimeOffset at) =>
        Uses != Uses.None
        && (Uses & ~grant.Uses) == Uses.None
        && Territories.IsSubsetOf(grant.Territories)
        && (Model is null || grant.Models.Any(model => model.Matches(Model)))
        && (Destination == Destination.None || grant.Destinations.Includes(Destination))
        && (grant.NotBefore is null || at >= grant.NotBefore)
        && (grant.ExpiresAt is null || at < grant.ExpiresAt);

    /// <summary>The requirement in words, with wire names.</summary>
    public override string ToString()
    {
        string text = Uses.ToWireNames();
        text = Territories.IsEmpty ? text : $"{text} in {Territories}";
        text = Model is null ? text : $"{text} by {Model}";
        return Destination == Destination.None ? text : $"{text} for {DestinationNames.Describe(Destination)}";
    }
}
