namespace ArtistFirst;

/// <summary>Whether a withdrawal refers to an earlier yes or no of the same party, and says nothing else.</summary>
internal static class WithdrawalIntegrity
{
    public static RegisterFault? Check(ConsentStatement statement, RowPath path, RegisterNames names)
    {
        if (statement.Withdraws is null || names.FindStatement(statement.Withdraws) is not { } withdrawn)
        {
            return path.Fault("withdraws", "the id of a statement in the register", $"'{statement.Withdraws}'");
        }

        return CheckShape(statement, path) ?? withdrawn switch
        {
            { Effect: StatementEffect.Withdraw } => path.Fault("withdraws", "a grant or a deny: a withdrawal is final", $"the withdrawal '{withdrawn.Id}'"),
            _ when withdrawn.Party != statement.Party => path.Fault("party", $"the party of what it withdraws, '{withdrawn.Party}'", $"'{statement.Party}'"),
            _ when statement.Side != Side.None && statement.Side != withdrawn.Side => path.Fault("side", $"the side of what it withdraws, {withdrawn.Side}", $"{statement.Side}"),
            { Source: not StatementSource.Signal } when statement.Source == StatementSource.Signal => path.Fault("source", "contract or portal: a signal cannot take back what a party said", "signal"),
            _ when statement.RecordedAt < withdrawn.RecordedAt => path.Fault("recordedAt", $"an instant not before that of what it withdraws, {withdrawn.RecordedAt:O}", $"{statement.RecordedAt:O}"),
            _ => null,
        };
    }

    private static RegisterFault? CheckShape(ConsentStatement statement, RowPath path) => statement switch
    {
        { Subject: null, Uses: Uses.None, Scope: null, Duties: Duties.None, Until: null, Delegation: null, AfterRevocation.Kind: AfterRevocationKind.StopNewUse } => null,
        _ => path.Fault("effect", "a withdrawal without subject, uses, scope, duties, until, afterRevocation and delegation", "a withdrawal with one of them"),
    };
}
