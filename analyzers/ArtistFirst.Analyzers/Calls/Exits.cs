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
            if (argument.Operation.Parameter is { } parameter && call.Traits.NeverReturnsIf(parameter.Ordinal) is { } value)
            {
                Guard.Assume(evaluation, argument.Operation.Value, argument.Value, !value);
            }
        }
    }
}
