namespace ArtistFirst.Analyzers;

/// <summary>Calls that do not come back, or come back only if an argument was as it should be.</summary>
internal static class Exits
{
    public static void AfterCall(Evaluation evaluation, Call call)
    {
        if (call.Traits.NeverReturns)
        {
            evaluation.State.BecomeUnreachable();
            return;
        }

        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Traits.Ordinal >= 0 && call.Traits.NeverReturnsIf(argument.Traits.Ordinal) is { } value)
            {
                Guard.Assume(evaluation, argument.Operation.Value, argument.Value, !value);
            }
        }
    }
}
