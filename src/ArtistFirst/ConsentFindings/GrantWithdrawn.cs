namespace ArtistFirst;

/// <summary>A yes was taken back: new uses stop, and the grant says what becomes of what was made.</summary>
internal static class GrantWithdrawn
{
    public static readonly FindingRule Rule = new(2026, "The party has withdrawn its grant");

    public static Finding Found(ConsentQuestion question, ConsentStatement grant) => ConsentQuestion.About(
        Rule, grant, $"{question.Asked}: {question.Name(grant.Party)} withdrew its yes at {Withdrawal.EffectiveFrom(grant, question.Register, question.KnownAt):u} ({question.Cite(grant)}). No new use may begin; for what was made before: {grant.AfterRevocation}.");
}
