using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Runs a nested function where it is called, from what holds there: it sees the variables around it as they are.</summary>
internal static class FunctionRunning
{
    public static FunctionResult Run(Evaluation evaluation, FunctionBody body, IReadOnlyList<CallArgument> arguments) =>
        Run(evaluation, body, entry => Bind(evaluation, body, arguments, entry));

    /// <summary>Runs a function whose parameters are bound on a value of one of them.</summary>
    public static FunctionResult Run(Evaluation evaluation, FunctionBody body, IParameterSymbol parameter, Value value) => Run(evaluation, body, entry => entry.Write(evaluation.Locations.Of(parameter), value));

    private static FunctionResult Run(Evaluation evaluation, FunctionBody body, Action<FlowState> bind)
    {
        Frame frame = evaluation.Frame;
        if (frame.Context.IsTooDeep || frame.Body.IsWithin(body) || evaluation.Analysis.Running.Contains(body) || IsIterator(body))
        {
            return FunctionResult.NotFollowed;
        }

        evaluation.Analysis.Running.Add(body);
        FlowState entry = evaluation.State.Clone();
        bind(entry);
        var run = new FlowRun(evaluation.Analysis, body, RunRange.Of(body.Graph), frame.Context.Inside(repeats: true));
        run.Run(entry);
        evaluation.Analysis.Running.Remove(body);
        FlowState? end = run.EntryOf(body.Graph.Blocks.Length - 1);
        Value value = end?.Read(evaluation.Locations.Returned(body.Graph)) ?? UnknownValue.Instance;
        return new FunctionResult(isFollowed: true, end, value);
    }

    /// <summary>The parameters hold the arguments, or, where those are not known, something new with each call.</summary>
    public static void Bind(Evaluation evaluation, FunctionBody body, IReadOnlyList<CallArgument> arguments, FlowState entry)
    {
        foreach (IParameterSymbol parameter in body.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            Value? value = null;
            foreach (CallArgument argument in arguments)
            {
                if (argument.Operation.Parameter?.Ordinal == parameter.Ordinal && parameter.RefKind is RefKind.None or RefKind.In)
                {
                    value = argument.Value;
                }
            }

            entry.Write(evaluation.Locations.Of(parameter), value ?? NotCatalogue.Mark(evaluation, parameter, Fresh(evaluation, body, parameter, entry)));
        }
    }

    private static JoinedValue Fresh(Evaluation evaluation, FunctionBody body, IParameterSymbol parameter, FlowState entry)
    {
        int definition = evaluation.Analysis.DefinitionOf((new SymbolKey(parameter), nameof(FunctionRunning)), body);
        entry.Redefine(definition);
        return evaluation.Values.Joined(definition);
    }

    private static bool IsIterator(FunctionBody body) =>
        (body.Method is { IsAsync: true } method && !TaskCalls.IsTask(method.ReturnType) && !method.ReturnsVoid)
        || body.Graph.Blocks.Any(block => block.Operations.Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak));
}
