using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The members of a decision that tell what it is: <c>IsAllowed</c>, <c>Outcome</c>, <c>ThrowIfDenied()</c>.</summary>
internal static class DecisionMembers
{
    /// <summary>The answer that a member of a decision is; null where it is none.</summary>
    public static Value? Read(Evaluation evaluation, IMemberReferenceOperation reference, Value instance)
    {
        ValueTable values = evaluation.Values;
        if (Of(evaluation, instance, reference.Instance?.Type) is not { } decision)
        {
            return null;
        }

        if (Decisions.SaysYes(reference.Member))
        {
            return values.Truth(decision.IfYes, decision.IfNo);
        }

        if (Decisions.SaysNo(reference.Member))
        {
            return values.Truth(decision.IfNo, decision.IfYes);
        }

        if (Decisions.IsProof(reference.Member))
        {
            return values.Answer(AnswerKind.Proof, decision.IfYes, FactSet.All, decision.IfNo, values.Member(decision.Identity ?? UnknownValue.Instance, reference.Member, index: null, canChange: false));
        }

        return evaluation.Analysis.Knowledge.Decisions.OutcomesOf(reference.Type) is { } outcomes
            ? values.Answer(AnswerKind.Outcome, decision.IfYes, decision.IfNo, FactSet.All, identity: null, outcomes)
            : null;
    }

    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        if (!Decisions.Demands(call.Method) || call.Arguments.Receiver is not { } receiver || Of(evaluation, receiver, call.Method.ContainingType) is not { } decision)
        {
            return null;
        }

        if (decision.IfYes.IsAll)
        {
            evaluation.State.BecomeUnreachable();
        }
        else
        {
            evaluation.State.Learn(decision.IfYes);
        }

        return UnknownValue.Instance;
    }

    /// <summary>The value as a decision. One that came from elsewhere still says what it was asked: its own request.</summary>
    private static AnswerValue? Of(Evaluation evaluation, Value value, ITypeSymbol? type)
    {
        if (value is AnswerValue { Kind: AnswerKind.Decision } decision)
        {
            return decision;
        }

        return type is not null && OwnTypes.IsDecision(type) && value is not AnswerValue
            ? evaluation.Values.Answer(AnswerKind.Decision, FactsOf(evaluation, value, type), FactSet.None, FactSet.All, value)
            : null;
    }

    /// <summary>What a decision proves about the request that it carries.</summary>
    public static FactSet FactsOf(Evaluation evaluation, Value decision, ITypeSymbol type)
    {
        if (type.GetMembers("Request").FirstOrDefault() is not IPropertySymbol request)
        {
            return FactSet.None;
        }

        Value asked = MemberReading.Of(evaluation, decision, request);
        Value recording = MemberReading.Of(evaluation, asked, request.Type, "Recording");
        Value use = MemberReading.Of(evaluation, asked, request.Type, "Uses");
        return FactSet.None.With(evaluation.Facts.Of(recording, use).Index);
    }
}
