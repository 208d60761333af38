namespace ArtistFirst;

/// <summary>Why a yes does not cover a question, the first reason in a fixed order.</summary>
internal static class GrantMatch
{
    /// <summary>The reason; null where the yes covers the question.</summary>
    public static Finding? FindFault(ConsentStatement grant, Side side, ConsentQuestion question)
    {
        // First of all, so that a yes to others tells nothing else of itself.
        if (!grant.Reach.Licensees.Reaches(question.Licensee))
        {
            return LicenseeNotGranted.Found(question, grant);
        }

        bool isPersonal = RequiredSides.IsPersonal(question.Use, side);
        if (isPersonal && PersonalAuthority.FindVoid(grant, question.Use, question.Register) is { } rule)
        {
            return rule == MinorWithoutGuardian.Rule ? MinorWithoutGuardian.Found(question, grant) : VoiceGrantedByAnother.Found(question, grant);
        }

        return grant.Reach switch
        {
            _ when Withdrawal.IsWithdrawn(grant, question) => GrantWithdrawn.Found(question, grant),
            _ when question.At < grant.EffectiveFrom || question.At >= grant.Until => ConsentNotInForce.Found(question, grant),
            _ when isPersonal && question.At >= PersonalAuthority.CapOf(grant, question.Register) => VoiceTermOver.Found(question, grant),
            var reach when !question.Place.IsIn(reach.Territories) => TerritoryNotGranted.Found(question, grant),
            var reach when !reach.CoversModel(question.Model) => ModelNotGranted.Found(question, grant),
            var reach when !reach.CoversDestination(question.Destination) => DestinationNotGranted.Found(question, grant),
            _ => null,
        };
    }
}
