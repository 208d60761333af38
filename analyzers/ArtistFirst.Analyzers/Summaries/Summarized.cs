namespace ArtistFirst.Analyzers;

/// <summary>Calls a method whose body is not followed: by its summary, or, without one, as something unknown.</summary>
internal static class Summarized
{
    public static Value Apply(Evaluation evaluation, Call call, Summary? summary)
    {
        Value Something() => evaluation.Make(call.Operation, call.Arguments.Values);
        if (summary is null)
        {
            return NotCatalogue.Mark(evaluation, call, Something());
        }

        var import = new SummaryImport(evaluation, call, summary);
        if (summary.IsAsync)
        {
            Value inner = import.Returned(summary.Returned) ?? Something();
            CreditCalls.Tell(evaluation, summary, inner);
            return evaluation.Values.Task(inner, import.Facts(summary.OnReturn), evaluation.Define((call.Operation, "task")));
        }

        FactSet onReturn = import.Facts(summary.OnReturn);
        if (onReturn.IsAll)
        {
            evaluation.State.BecomeUnreachable();
            return UnknownValue.Instance;
        }

        Value result = import.Returned(summary.Returned) ?? Something();
        evaluation.State.Learn(onReturn);
        CreditCalls.Tell(evaluation, summary, result is TaskValue task ? task.Inner : result);
        return NotCatalogue.Mark(evaluation, call, result);
    }
}
