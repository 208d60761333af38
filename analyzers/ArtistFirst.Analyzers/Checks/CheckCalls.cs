using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Calls of members that check: what their answers prove.</summary>
internal static class CheckCalls
{
    public static Value Invoke(Evaluation evaluation, Call call, CheckContract check)
    {
        evaluation.Analysis.HasChecks = true;
        FactSet facts = FactsOf(evaluation, call, check);
        bool isTask = TaskCalls.IsTask(call.Method.ReturnType);
        evaluation.Frame.Watcher?.Check(new CheckSite(call, check, facts, evaluation.Frame.Body), evaluation.State);
        Calls.AssignReferences(evaluation, call);
        Value answer = AnswerOf(evaluation, call, check, ref facts);
        bool isDemanded = check.Form == CheckForm.Demand || (check.Form == CheckForm.Acquire && !MayReturnNull(call));
        FactSet onReturn = isDemanded && !CheckContract.MayReturnEarly(call.Method) ? facts : FactSet.None;
        if (isTask)
        {
            return evaluation.Values.Task(answer, onReturn, evaluation.Define((call.Operation, "task")));
        }

        evaluation.State.Learn(onReturn);
        return answer;
    }

    public static FactSet FactsOf(Evaluation evaluation, Call call, CheckContract check)
    {
        FactSet facts = FactSet.None;
        int count = check.Recording.CountIn(call);
        for (int element = 0; element < count; element++)
        {
            Value resolved = check.Recording.Resolve(evaluation, call, element);
            Value recording = resolved is AnswerValue { Identity: { } identity } ? identity : resolved;
            Value? use = check.FixedUse is { } number ? evaluation.Values.Constant(number) : check.Use?.Resolve(evaluation, call, element);
            if (recording is not UnknownValue)
            {
                facts = facts.With(evaluation.Facts.Of(recording, use, isExact: !check.IsDerived).Index);
            }
        }

        return check.Recording.Members is [ValuePath.EachElement, ..] && Sequences.ElementMadeIn(evaluation, call, check.Recording.Parameter) is { } made
            ? facts.Union(FactsOfElement(evaluation, call, check, made))
            : facts;
    }

    private static FactSet FactsOfElement(Evaluation evaluation, Call call, CheckContract check, Value element)
    {
        ITypeSymbol? type = Sequences.ElementTypeOf(call.Method.Parameters[check.Recording.Parameter].Type);
        Value recording = check.Recording.Rest.Follow(evaluation, element, type, element: 0);
        Value? use = check.FixedUse is { } number ? evaluation.Values.Constant(number) : check.Use?.Rest.Follow(evaluation, element, type, element: 0);
        return recording is UnknownValue || use is UnknownValue ? FactSet.None : FactSet.None.With(evaluation.Facts.Of(recording, use, isExact: !check.IsDerived).Index);
    }

    private static Value AnswerOf(Evaluation evaluation, Call call, CheckContract check, ref FactSet facts)
    {
        ValueTable values = evaluation.Values;
        switch (check.Form)
        {
            case CheckForm.Truth:
                return values.Answer(AnswerKind.Truth, facts, FactSet.None, MayReturnNull(call) ? FactSet.None : FactSet.All);
            case CheckForm.Decision:
                Value decision = evaluation.Make(call.Operation, call.Arguments.Values);
                ITypeSymbol type = TaskCalls.ResultOf(call.Method.ReturnType);
                facts = OwnTypes.IsDecision(type) ? facts.Union(DecisionMembers.FactsOf(evaluation, decision, type)) : facts;
                return values.Answer(AnswerKind.Decision, facts, FactSet.None, MayReturnNull(call) ? FactSet.None : FactSet.All, decision);
            case CheckForm.Acquire:
                Value proof = evaluation.Make(call.Operation, call.Arguments.Values);
                ITypeSymbol result = TaskCalls.ResultOf(call.Method.ReturnType);
                facts = OwnTypes.IsAudio(result) ? facts.Union(ProofMembers.FactsOf(evaluation, proof, result, part: null)) : facts;
                return values.Answer(AnswerKind.Proof, facts, FactSet.All, MayReturnNull(call) ? FactSet.None : FactSet.All, proof);
            case CheckForm.Try:
                GiveProof(evaluation, call, facts);
                return values.Truth(facts, FactSet.None);
            default:
                return UnknownValue.Instance;
        }
    }

    /// <summary>The out argument of a check holds something only if the answer was yes.</summary>
    private static void GiveProof(Evaluation evaluation, Call call, FactSet facts)
    {
        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Operation.Parameter is { RefKind: RefKind.Out, Type.IsReferenceType: true })
            {
                Value proof = evaluation.Make(argument.Operation, call.Arguments.Values);
                Assignments.Assign(evaluation, argument.Operation.Value, evaluation.Values.Answer(AnswerKind.Proof, facts, FactSet.All, FactSet.None, proof));
            }
        }
    }

    private static bool MayReturnNull(Call call) => MayReturnNull(call.Method);

    /// <summary>Whether the answer may be null, which then is no.</summary>
    public static bool MayReturnNull(IMethodSymbol method)
    {
        ITypeSymbol result = TaskCalls.ResultOf(method.ReturnType);
        return result.IsValueType
            ? result.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            : result.NullableAnnotation != NullableAnnotation.NotAnnotated && !OwnTypes.IsAudio(result);
    }
}
