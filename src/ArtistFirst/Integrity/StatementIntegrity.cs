namespace ArtistFirst;

/// <summary>Whether a statement says what it must: what a yes states, what a signal may not, what a withdrawal refers to.</summary>
internal static class StatementIntegrity
{
    private const Duties KnownDuties = Duties.Credit | Duties.ReportUsage | Duties.Pay | Duties.MarkAi | Duties.ApproveOutput;

    public static RegisterFault? Check(ConsentStatement statement, RowPath path, RegisterNames names) =>
        CheckNames(statement, path, names)
        ?? CheckSource(statement, path)
        ?? (statement.Effect switch
        {
            StatementEffect.Withdraw => WithdrawalIntegrity.Check(statement, path, names),
            StatementEffect.Grant => CheckSubject(statement, path) ?? CheckGrant(statement, path),
            StatementEffect.Deny => CheckSubject(statement, path) ?? CheckDeny(statement, path),
            _ => path.Fault("effect", "grant, deny or withdraw", $"{statement.Effect}"),
        });

    private static RegisterFault? CheckNames(ConsentStatement statement, RowPath path, RegisterNames names) =>
        names.RequireParty(statement.Party, path, "party")
        ?? names.RequireParty(statement.GivenBy, path, "givenBy")
        ?? names.RequireDocument(statement.Document, path, "document")
        ?? names.RequireDelegation(statement.Delegation, path, "delegation")
        ?? names.RequireRecorded(statement.RecordedAt, path, "recordedAt")
        ?? RegisterNames.RequireForward(statement.From, statement.Until, path);

    private static RegisterFault? CheckSource(ConsentStatement statement, RowPath path)
    {
        const StatementSource Signal = StatementSource.Signal;
        const StatementEffect Withdraw = StatementEffect.Withdraw;
        return statement switch
        {
            { Source: not (Signal or StatementSource.Contract or StatementSource.Portal) } => path.Fault("source", "contract, portal or signal", $"{statement.Source}"),
            { Source: Signal, Effect: StatementEffect.Grant } => path.Fault("effect", "deny: a signal can say nothing else", "grant"),
            { Source: Signal } => null,
            { Party: null } => path.Fault("party", "the party whose statement it is", "nothing"),
            { Signal: not null } => path.Fault("signal", "it with source signal alone", $"source {statement.Source}"),
            { Side: Side.None, Effect: not Withdraw } => path.Fault("side", "the side for which the party speaks", "nothing"),
            _ => null,
        };
    }

    private static RegisterFault? CheckSubject(ConsentStatement statement, RowPath path)
    {
        if (statement.Withdraws is not null)
        {
            return path.Fault("withdraws", "it with effect withdraw alone", $"effect {statement.Effect}");
        }

        if (statement.Uses == Uses.None)
        {
            return path.Fault("uses", "at least one use", "none");
        }

        return statement.Subject?.Kind switch
        {
            null or SubjectKind.None => path.Fault("subject", "a recording, a work, a catalogue or a voice", "nothing"),
            SubjectKind.Work when statement.Side is not (Side.Work or Side.None) => path.Fault("side", "work, as the subject is a work", $"{statement.Side}"),
            SubjectKind.Voice when statement.Side is not (Side.Artist or Side.Voice or Side.None) => path.Fault("side", "artist or voice, as the subject is a voice", $"{statement.Side}"),
            SubjectKind.Voice when statement.Party is not null && statement.Party != statement.Subject.Person => path.Fault("subject", $"the voice of the party, '{statement.Party}'", $"'{statement.Subject.Person}'"),
            _ => null,
        };
    }

    private static RegisterFault? CheckGrant(ConsentStatement statement, RowPath path) => statement switch
    {
        { Scope: null } => path.Fault("scope", "licensees, territories, models and destinations: a yes states how far it reaches", "nothing"),
        { GivenBy: not null, Document: null } => path.Fault("document", "the document that lets somebody else say yes for the party", "nothing"),
        { Duties: > KnownDuties } => path.Fault("duties", "duties that are known", $"{statement.Duties}"),
        _ => CheckScope(statement.Scope, path),
    };

    private static RegisterFault? CheckDeny(ConsentStatement statement, RowPath path) => statement switch
    {
        { Duties: not Duties.None } => path.Fault("duties", "them in a grant alone", "a deny"),
        { AfterRevocation.Kind: not AfterRevocationKind.StopNewUse } => path.Fault("afterRevocation", "it in a grant alone", "a deny"),
        { Delegation: not null } => path.Fault("delegation", "it in a grant alone", "a deny"),
        { Scope: { } scope } => CheckScope(scope, path),
        _ => null,
    };

    // A scope that reaches nothing would be a yes or a no that nobody meant.
    private static RegisterFault? CheckScope(StatementScope scope, RowPath path) => scope switch
    {
        { Territories.IsEmpty: true } => path.Fault("scope.territories", "at least one territory", "none"),
        { Models.IsEmpty: true } => path.Fault("scope.models", "at least one model, or * for any", "none"),
        { Destinations: Destinations.None } => path.Fault("scope.destinations", "at least one destination, or * for any", "none"),
        _ => null,
    };
}
