namespace ArtistFirst;

/// <summary>Whether a no reaches a question. Where the request leaves something open, it does.</summary>
internal static class DenyMatch
{
    public static bool Applies(ConsentStatement statement, ConsentQuestion question) =>
        statement.Effect == StatementEffect.Deny
        && (statement.EffectiveUses & question.Use) != Uses.None
        && statement.EffectiveFrom <= question.At
        && !(question.At >= statement.Until)
        && !Withdrawal.IsWithdrawn(statement, question)
        && question.Place.IsIn(statement.Reach.Territories)
        && statement.Reach.Licensees.MayReach(question.Licensee)
        && statement.Reach.MayReachModel(question.Model)
        && statement.Reach.MayReachDestination(question.Destination);
}
