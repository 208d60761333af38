using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Evaluates calls: receiver and arguments first, then whatever is known about the method, then what it may have changed.</summary>
internal static class Calls
{
    public static Value Invoke(Evaluation evaluation, IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        MethodTraits traits = evaluation.TraitsOf(method);
        if (traits.IsConditional)
        {
            return InvokeConditional(evaluation, invocation);
        }

        Value? receiver = invocation.Instance is null ? null : evaluation.Evaluate(invocation.Instance);
        CallArguments arguments = CallArguments.Evaluate(evaluation, receiver, invocation.Arguments);
        return Invoke(evaluation, new Call(invocation, method, traits, invocation.Instance, arguments, invocation.IsVirtual));
    }

    /// <summary>The call itself, its arguments being known.</summary>
    public static Value Invoke(Evaluation evaluation, Call call)
    {
        MethodTraits traits = call.Traits;
        Value? result = Contracted(evaluation, call)
            ?? TaskCalls.Invoke(evaluation, call)
            ?? NullableMembers.Invoke(evaluation, call)
            ?? (traits.MayBeOfSequences ? Sequences.Invoke(evaluation, call) : null)
            ?? Functions.Invoke(evaluation, call)
            ?? PureCalls.Invoke(evaluation, call);
        if (result is null)
        {
            Summary? summary = evaluation.Analysis.Knowledge.Summaries.Find(evaluation, call);
            HeldArguments held = HeldArguments.Put(evaluation, call);
            Change(evaluation, call);
            call = held.Take(evaluation, call);
            result = Summarized.Apply(evaluation, call, summary);
        }

        if (traits.MayCopy)
        {
            Copies.Apply(evaluation, call);
        }

        Keeping.Given(evaluation, call);
        Exits.AfterCall(evaluation, call);
        return result;
    }

    /// <summary>What a call of unknown code may have changed, and what it gives its out and ref arguments.</summary>
    public static void Change(Evaluation evaluation, Call call)
    {
        switch (call.Traits.Reach)
        {
            case CodeReach.Nothing:
                Changes.OfSharedVariables(evaluation);
                break;
            case CodeReach.Anything:
            case var _ when Reach.IsGivenUnknownCode(evaluation, call):
                Changes.ByAnyone(evaluation);
                break;
            case var reach:
                Changes.ByCall(evaluation, Reach.Of(evaluation, call), call.Arguments.Lists(evaluation.Analysis, call), mayChangeElements: reach == CodeReach.Given);
                if (reach == CodeReach.Given)
                {
                    Changes.OfStatics(evaluation);
                }

                break;
        }

        AssignReferences(evaluation, call);
        if (call.Instance is { Type: { IsValueType: true, IsReadOnly: false } } instance && !call.Method.IsReadOnly
            && call.Arguments.Receiver is not AnswerValue && Variables.LocationOf(evaluation, instance) is { } location)
        {
            evaluation.State.Write(location, evaluation.Make((call.Operation, "receiver"), []));
            evaluation.Frame.Throwing.MayThrow(evaluation.State);
        }
    }

    public static void AssignReferences(Evaluation evaluation, Call call)
    {
        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Traits.IsReference)
            {
                Assignments.Assign(evaluation, argument.Operation.Value, PureCalls.Parsed(evaluation, call) ?? evaluation.Make(argument.Operation, call.Arguments.Values));
            }
        }
    }

    private static Value? Contracted(Evaluation evaluation, Call call)
    {
        MemberContract? contract = evaluation.Analysis.Knowledge.Contracts.Of(call.Method);
        return contract is null ? DecisionMembers.Invoke(evaluation, call) : Contracted(evaluation, call, contract);
    }

    /// <summary>Runs an operator or a conversion of somebody's own: a call like any other. Null where nothing is known of its result.</summary>
    public static Value? Operate(Evaluation evaluation, IOperation operation, IMethodSymbol method, params IReadOnlyList<Value> operands)
    {
        var call = new Call(operation, method, evaluation.TraitsOf(method), instance: null, CallArguments.OfOperator(operands), isVirtual: false);
        if (evaluation.Analysis.Knowledge.Contracts.Of(method) is { } contract)
        {
            return Contracted(evaluation, call, contract);
        }

        Summary? summary = evaluation.Analysis.Knowledge.Summaries.Find(evaluation, call);
        Change(evaluation, call);
        return summary is null ? null : Summarized.Apply(evaluation, call, summary);
    }

    /// <summary>A call of a member with a contract; null where the contract says nothing about its result.</summary>
    public static Value? Contracted(Evaluation evaluation, Call call, MemberContract contract)
    {
        if (contract.Load is { } load)
        {
            LoadCalls.Report(evaluation, call, load);
        }

        if (contract.Records is { } recording)
        {
            RecordCalls.Learn(evaluation, call, recording);
        }

        return contract switch
        {
            { Check: { } check } => CheckCalls.Invoke(evaluation, call, check),
            { Credit: { } credit } => CreditCalls.Invoke(evaluation, call, credit),
            { Load: not null, IsRemote: false } => LoadCalls.Invoke(evaluation, call),
            _ => null,
        };
    }

    /// <summary>
    /// A call that a build may leave out (<c>Debug.Assert</c>), and its arguments with it: what holds after it held before it.
    /// </summary>
    private static UnknownValue InvokeConditional(Evaluation evaluation, IInvocationOperation invocation)
    {
        FactSet before = evaluation.State.Facts;
        evaluation.EvaluateChildren(invocation);
        evaluation.State.Facts = before.Intersect(evaluation.State.Facts);
        foreach (IOperation inner in invocation.Descendants())
        {
            if (AssignmentTargets.Of(inner) is { } target && Variables.LocationOf(evaluation, target) is { } location)
            {
                Variables.Forget(evaluation, location);
            }
        }

        return UnknownValue.Instance;
    }
}
