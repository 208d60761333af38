using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Calls of members that make, stamp, change or write audio.</summary>
internal static class CreditCalls
{
    /// <summary>The result of a member that makes, stamps or changes audio; null for one that writes it, which is called like any other.</summary>
    public static Value? Invoke(Evaluation evaluation, Call call, CreditContract credit)
    {
        if (credit.Role == CreditRole.Writes)
        {
            if (KnownWrites.IsMeant(evaluation, call))
            {
                Report(evaluation, call, credit, credit.Audio?.Resolve(evaluation, call, element: 0));
            }

            return null;
        }

        Value? given = credit.Audio?.Resolve(evaluation, call, element: 0);
        Calls.Change(evaluation, call);
        Value result = evaluation.Make(call.Operation, [.. call.Arguments.Values]);
        FactSet facts = credit.Role switch
        {
            CreditRole.Generates => credit.IsInPlace ? Generated(evaluation, call, credit, given) : CreditMark.Of(evaluation, result, CreditMark.Generated),
            CreditRole.Stamps => Stamped(evaluation, credit.IsInPlace ? given : result),
            _ => Changed(evaluation, given, credit.IsInPlace ? Replace(evaluation, call, credit) : result),
        };
        bool isTask = TaskCalls.IsTask(call.Method.ReturnType);
        if (isTask && credit is { IsInPlace: true, Role: not CreditRole.Generates })
        {
            return evaluation.Values.Task(result, facts, evaluation.Define((call.Operation, "task")));
        }

        // The result is there only when it is awaited: it can be said of it at once.
        evaluation.State.Learn(facts);
        return isTask ? evaluation.Values.Task(result, FactSet.None, evaluation.Define((call.Operation, "task"))) : result;
    }

    /// <summary>A model writes into what it is given: into memory, or out at once. What was stamped before was given to be read.</summary>
    private static FactSet Generated(Evaluation evaluation, Call call, CreditContract credit, Value? given)
    {
        if (given is not (null or UnknownValue) && CreditMatch.Find(given, evaluation.State, evaluation.Analysis) is CreditFinding.Stamped or CreditFinding.Changed)
        {
            return FactSet.None;
        }

        Value generated = Replace(evaluation, call, credit);
        FactSet facts = CreditMark.Of(evaluation, generated, CreditMark.Generated);
        if (KnownWrites.IsOut(call.Arguments.PlaceOf(credit.Audio?.Parameter)))
        {
            evaluation.State.Learn(facts);
            Report(evaluation, call, credit, generated);
        }

        return facts;
    }

    /// <summary>What a method of the same compilation gives that has been generated inside of it.</summary>
    public static void Tell(Evaluation evaluation, Summary summary, Value result)
    {
        Value returned = summary.Returned is TaskValue task ? task.Inner : summary.Returned;
        foreach (Fact fact in summary.Tables.Facts.In(summary.OnReturn.IsAll ? FactSet.None : summary.OnReturn))
        {
            if (fact.Use is ConstantValue { Content: string mark } use && CreditMark.IsOn(use) && ReferenceEquals(fact.Recording, returned))
            {
                evaluation.State.Learn(CreditMark.Of(evaluation, result, mark));
            }
        }
    }

    private static void Report(Evaluation evaluation, Call call, CreditContract credit, Value? audio)
    {
        if (evaluation.Frame.Watcher is { } sweep && evaluation.State.IsReachable && audio is not (null or UnknownValue))
        {
            ConstantValue stamped = evaluation.Values.Constant(CreditMark.Stamped);
            var write = new LoadContract(LoadOrigin.Written, credit.Audio, use: null, CreditMark.Stamped, isDerived: true);
            sweep.Load(new LoadSite(call.Operation, call.Method, write, audio, stamped, evaluation.Frame.Body), evaluation.State);
        }
    }

    private static FactSet Stamped(Evaluation evaluation, Value? audio) => audio is null or UnknownValue
        ? FactSet.None
        : CreditMark.Of(evaluation, audio, CreditMark.Stamped).Union(CreditMark.Of(evaluation, audio, CreditMark.Generated));

    // What it was before it still is: the facts of the result follow those of what was given.
    private static FactSet Changed(Evaluation evaluation, Value? given, Value result)
    {
        CreditFinding before = given is null or UnknownValue ? CreditFinding.None : CreditMatch.Find(given, evaluation.State, evaluation.Analysis);
        return before switch
        {
            CreditFinding.Stamped or CreditFinding.Changed => CreditMark.Of(evaluation, result, CreditMark.Changed).Union(CreditMark.Of(evaluation, result, CreditMark.Generated)),
            CreditFinding.Generated => CreditMark.Of(evaluation, result, CreditMark.Generated),
            _ => FactSet.None,
        };
    }

    /// <summary>Audio that is changed where it is held is another value from there on.</summary>
    private static Value Replace(Evaluation evaluation, Call call, CreditContract credit)
    {
        IOperation? place = KnownWrites.Unwrap(call.Arguments.PlaceOf(credit.Audio?.Parameter));
        Value changed = evaluation.Make((call.Operation, nameof(Changed)), [.. call.Arguments.Values]);
        if (place is ILocalReferenceOperation or IParameterReferenceOperation or IDeclarationExpressionOperation)
        {
            Assignments.Assign(evaluation, place, changed);
        }

        return changed;
    }
}
