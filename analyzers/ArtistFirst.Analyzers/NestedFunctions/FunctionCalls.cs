namespace ArtistFirst.Analyzers;

/// <summary>Calls a nested function whose body is known: what holds when it has returned holds after the call.</summary>
internal static class FunctionCalls
{
    public static Value Call(Evaluation evaluation, Call call, FunctionBody body)
    {
        if (evaluation.Analysis.ReachOf(body) is { } reach)
        {
            Change(evaluation, reach);
            return UnknownValue.Instance;
        }

        FunctionResult result = FunctionRunning.Run(evaluation, call, body, call.Arguments.All);
        if (!result.IsFollowed)
        {
            Changes.ByAnyone(evaluation);
            Calls.AssignReferences(evaluation, call);
            return evaluation.Make(call.Operation, call.Arguments.Values);
        }

        if (body.IsAsync)
        {
            return Start(evaluation, call, body, result);
        }

        MayStop(evaluation, result);
        if (result.End is null)
        {
            evaluation.State.BecomeUnreachable();
            return UnknownValue.Instance;
        }

        FactSet facts = Adopt(evaluation, body, result.End);
        Value value = Import(evaluation, call, body, result.Value, ref facts);
        evaluation.State.Facts = facts;
        Calls.AssignReferences(evaluation, call);
        evaluation.Frame.Throwing.MayThrow(evaluation.State);
        return value;
    }

    /// <summary>A task that runs a function elsewhere: what it proves arises when the task is awaited.</summary>
    public static Value? RunAsTask(Evaluation evaluation, Call call, FunctionValue function)
    {
        if (Functions.BodyOf(evaluation, function) is not { } body)
        {
            return null;
        }

        FunctionResult result = FunctionRunning.Run(evaluation, call, body, []);
        return result.IsFollowed ? Start(evaluation, call, body, result) : null;
    }

    private static void Change(Evaluation evaluation, CodeReach reach)
    {
        if (reach == CodeReach.Anything)
        {
            Changes.ByAnyone(evaluation);
        }
        else
        {
            Changes.OfSharedVariables(evaluation);
        }
    }

    /// <summary>
    /// An exception may leave the function anywhere in it, when what it assigns may hold something else than before and after. Where it has come to know anything, or never returns, it may have undone and done over whatever can change.
    /// </summary>
    private static void MayStop(Evaluation evaluation, FunctionResult result)
    {
        if (evaluation.Frame.Throwing.IsHeard && evaluation.State.IsReachable)
        {
            Evaluation stopped = evaluation.At(evaluation.State.Clone());
            if (result.End is { } end && ReferenceEquals(end.Facts, evaluation.State.Facts))
            {
                Changes.OfSharedVariables(stopped);
            }
            else
            {
                Changes.ByAnyone(stopped);
            }
        }
    }

    /// <summary>The function has begun, and ends some time later.</summary>
    private static TaskValue Start(Evaluation evaluation, Call call, FunctionBody body, FunctionResult result)
    {
        Changes.OfFields(evaluation);
        Changes.OfSharedVariables(evaluation);
        Calls.AssignReferences(evaluation, call);
        FactSet onAwait = FactSet.All;
        Value value = UnknownValue.Instance;
        if (result.End is { } end)
        {
            onAwait = end.Facts;
            value = Import(evaluation, call, body, result.Value, ref onAwait);
            evaluation.State.Facts = evaluation.State.Facts.Intersect(onAwait);
        }

        if (value is TaskValue inner)
        {
            onAwait = onAwait.Union(inner.OnAwait);
            value = inner.Inner;
        }

        return evaluation.Values.Task(value, onAwait, evaluation.Define((call.Operation, "task")));
    }

    /// <summary>The variables around the function hold what it left in them. What holds then, where a value of the function's own is called by what holds it.</summary>
    private static FactSet Adopt(Evaluation evaluation, FunctionBody body, FlowState end)
    {
        FactSet facts = end.Facts;
        for (int i = 0; i < evaluation.Locations.Count; i++)
        {
            if (evaluation.State[i] is null || ReferenceEquals(evaluation.State[i], end[i]))
            {
                continue;
            }

            if (end[i] is not { } value || evaluation.Analysis.IsMadeIn(value, body))
            {
                Variables.Forget(evaluation, evaluation.Locations[i]);
                facts = end[i] is { } made ? evaluation.Facts.SaidOf(facts, evaluation.Values, made, evaluation.State.Read(evaluation.Locations[i])) : facts;
            }
            else
            {
                evaluation.State[i] = evaluation.Analysis.Tables.WithFacts(value, set => Outside(evaluation, body, set));
            }
        }

        return facts;
    }

    /// <summary>
    /// A value that was made inside the function is another one with the next call: it gets the number of this call, and what is known of
    /// it is said of that.
    /// </summary>
    private static Value Import(Evaluation evaluation, Call call, FunctionBody body, Value value, ref FactSet facts)
    {
        Value imported = value is TaskValue task ? task.Inner : value;
        Value? identity = imported is AnswerValue answer ? answer.Identity : imported;
        FactSet said = facts;
        FactSet onAwait = value is TaskValue waiting ? waiting.OnAwait : FactSet.None;
        if (identity is not null && evaluation.Analysis.IsMadeIn(identity, body))
        {
            Value fresh = evaluation.Make(call.Operation, call.Arguments.Values);
            FactSet Say(FactSet set) => evaluation.Facts.SaidOf(set, evaluation.Values, identity, fresh);
            imported = evaluation.Analysis.Tables.WithFacts(imported is AnswerValue known ? evaluation.Values.With(known, fresh) : fresh, Say);
            said = Say(said);
            onAwait = Say(onAwait);
        }

        facts = Outside(evaluation, body, said);
        imported = evaluation.Analysis.Tables.WithFacts(imported, set => Outside(evaluation, body, set));
        return value is TaskValue
            ? evaluation.Values.Task(imported, Outside(evaluation, body, onAwait), evaluation.Define((call.Operation, "inner task")))
            : imported;
    }

    /// <summary>The facts that speak of nothing that only the function knows.</summary>
    public static FactSet Outside(Evaluation evaluation, FunctionBody body, FactSet facts)
    {
        if (facts.IsAll)
        {
            return facts;
        }

        FactSet kept = facts;
        foreach (Fact fact in evaluation.Facts.In(facts))
        {
            if (evaluation.Analysis.IsMadeIn(fact.Recording, body) || (fact.Use is { } use && evaluation.Analysis.IsMadeIn(use, body)))
            {
                kept = kept.Except(FactSet.None.With(fact.Index));
            }
        }

        return kept;
    }
}
