namespace ArtistFirst;

/// <summary>The model among the credits: services want to know which role it had, not only that there was one.</summary>
internal static class ModelCredit
{
    public static IEnumerable<AttributionCredit> Of(ModelVersion? model, Uses uses) => model is null
        ? []
        : [new AttributionCredit(model.ToString(), RoleFor(uses)) { Ai = AiContribution.All }];

    private static CreditRole RoleFor(Uses uses) => uses switch
    {
        _ when (uses & (Uses.VoiceClone | Uses.VoiceRender)) != Uses.None => CreditRole.Vocalist,
        _ when (uses & Uses.Remix) != Uses.None => CreditRole.Remixer,
        _ when (uses & Uses.Stems) != Uses.None => CreditRole.Mixer,
        Uses.Lyrics => CreditRole.Lyricist,
        _ => CreditRole.Musician,
    };
}
