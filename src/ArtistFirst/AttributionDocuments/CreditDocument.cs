namespace ArtistFirst;

/// <summary>A credit as it stands in a manifest.</summary>
internal sealed record CreditDocument
{
    public required string Name { get; init; }

    public required CreditRole Role { get; init; }

    public PartyId? Party { get; init; }

    public AiContribution AiContribution { get; init; }

    public Isrc? Isrc { get; init; }

    public static CreditDocument Of(AttributionCredit credit) => new()
    {
        Name = credit.Name,
        Role = credit.Role,
        Party = credit.Party,
        AiContribution = credit.Ai,
        Isrc = credit.Recording.IsEmpty ? null : credit.Recording,
    };

    public AttributionCredit ToCredit() => new(Name, Role) { Party = Party, Ai = Enum.IsDefined(AiContribution) ? AiContribution : default, Recording = Isrc ?? default };
}
