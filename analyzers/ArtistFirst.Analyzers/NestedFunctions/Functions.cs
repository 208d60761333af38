using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Makes and calls lambdas, local functions and delegates whose target is known.</summary>
internal static class Functions
{
    public static Value Lambda(Evaluation evaluation, IFlowAnonymousFunctionOperation lambda)
    {
        FunctionBody body = evaluation.Analysis.BodyOf(lambda, evaluation.Frame.Body);
        evaluation.Frame.Watcher?.Enter(evaluation, body, evaluation.State, FunctionEntry.Created);
        return evaluation.Values.Function(lambda, lambda.Symbol);
    }

    public static Value Reference(Evaluation evaluation, IMethodReferenceOperation reference)
    {
        if (reference.Instance is not null)
        {
            evaluation.Evaluate(reference.Instance);
        }

        if (reference.Method.MethodKind == MethodKind.LocalFunction && evaluation.Analysis.BodyOf(reference.Method, evaluation.Frame.Body) is { } body)
        {
            evaluation.Frame.Watcher?.Enter(evaluation, body, evaluation.State, FunctionEntry.Created);
        }

        return evaluation.Values.Function(new SymbolKey(reference.Method), reference.Method);
    }

    /// <summary>Calls a local function, or a delegate whose target is known; null for any other method.</summary>
    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        if (call.Method.MethodKind == MethodKind.LocalFunction)
        {
            return evaluation.Analysis.BodyOf(call.Method, evaluation.Frame.Body) is { } body ? CallLocal(evaluation, call, body) : null;
        }

        return call.Method.MethodKind == MethodKind.DelegateInvoke && call.Arguments.Receiver is FunctionValue function && BodyOf(evaluation, function) is { } known
            ? FunctionCalls.Call(evaluation, call, known)
            : null;
    }

    public static FunctionBody? BodyOf(Evaluation evaluation, FunctionValue function) => function.Target switch
    {
        IFlowAnonymousFunctionOperation lambda => evaluation.Analysis.FindBody(lambda),
        _ when function.Method.MethodKind == MethodKind.LocalFunction => evaluation.Analysis.BodyOf(function.Method, evaluation.Frame.Body),
        _ => null,
    };

    private static Value CallLocal(Evaluation evaluation, Call call, FunctionBody body)
    {
        evaluation.Frame.Watcher?.Enter(evaluation, body, evaluation.State, FunctionEntry.Called);
        return FunctionCalls.Call(evaluation, call, body);
    }
}
