using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Runs a nested function where it is called, from what holds there: it sees the variables around it as they are.</summary>
internal static class FunctionRunning
{
    public static FunctionResult Run(Evaluation evaluation, Call call, FunctionBody body, IReadOnlyList<CallArgument> arguments) =>
        Run(evaluation, call, body, entry => Bind(evaluation, body, arguments, entry));

    /// <summary>Runs a function whose parameters are bound on a value of one of them.</summary>
    public static FunctionResult Run(Evaluation evaluation, Call call, FunctionBody body, IParameterSymbol parameter, Value value) =>
        Run(evaluation, call, body, entry => entry.Write(evaluation.Locations.Of(parameter), value));

    private static FunctionResult Run(Evaluation evaluation, Call call, FunctionBody body, Action<FlowState> bind)
    {
        Frame frame = evaluation.Frame;
        if (frame.Context.IsTooDeep || frame.Body.IsWithin(body) || evaluation.Analysis.Running.Contains(body) || body.IsIterator)
        {
            return FunctionResult.NotFollowed;
        }

        FlowState entry = evaluation.State.Clone();
        bind(entry);

        // Inside of others, which of them are running decides what is followed.
        if (evaluation.Analysis.Running.Count > 0)
        {
            return Follow(evaluation, body, entry);
        }

        FunctionResult result = evaluation.Analysis.Results.Find(body, call.Operation, frame.Context.Depth, entry) ?? Follow(evaluation, body, entry);
        evaluation.Analysis.Results.Keep(body, call.Operation, frame.Context.Depth, entry, result);
        return result;
    }

    private static FunctionResult Follow(Evaluation evaluation, FunctionBody body, FlowState entry)
    {
        evaluation.Analysis.Running.Add(body);
        var run = new FlowRun(evaluation.Analysis, body, RunRange.Of(body.Graph), evaluation.Frame.Context.Inside(repeats: true));
        run.Run(entry);
        evaluation.Analysis.Running.Remove(body);
        FlowState? end = run.EntryOf(body.Graph.Blocks.Length - 1);
        Value value = end?.Read(evaluation.Locations.Returned(body.Graph)) ?? UnknownValue.Instance;
        return new FunctionResult(isFollowed: true, end, value);
    }

    /// <summary>The parameters hold the arguments, or, where those are not known, something new with each call.</summary>
    public static void Bind(Evaluation evaluation, FunctionBody body, IReadOnlyList<CallArgument> arguments, FlowState entry)
    {
        foreach (IParameterSymbol parameter in body.Parameters)
        {
            Value? value = null;
            foreach (CallArgument argument in arguments)
            {
                if (argument.Traits.Ordinal == parameter.Ordinal && parameter.RefKind is RefKind.None or RefKind.In)
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
}
