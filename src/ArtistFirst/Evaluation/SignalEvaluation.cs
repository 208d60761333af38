namespace ArtistFirst;

/// <summary>Opt-out signals. They count without a claim: nobody can tell who put them there, and they can only say no.</summary>
internal static class SignalEvaluation
{
    public static void Run(ConsentQuestion question, RelevantRows rows, bool sung, Reasons reasons)
    {
        foreach (ConsentStatement statement in rows.Statements)
        {
            if (statement.Source == StatementSource.Signal
                && HasASay(statement.Side, question.Use, sung)
                && ConcernsRecording(statement, question)
                && DenyMatch.Applies(statement, question))
            {
                reasons.Deny(OptedOutBySignal.Found(question, statement));
            }
        }
    }

    private static bool HasASay(Side side, Uses use, bool sung) => side == Side.None || RequiredSides.For(use, side, sung) != SideNeed.None;

    // A signal about a voice speaks of the recordings in which that person has a part now and there.
    private static bool ConcernsRecording(ConsentStatement statement, ConsentQuestion question) =>
        statement.Subject!.Kind != SubjectKind.Voice
        || question.Recording.Claims.Any(claim =>
            claim.Side is Side.Artist or Side.Voice
            && claim.Party == statement.Subject.Person
            && claim.Holds(question.Place, question.At, question.KnownAt));
}
