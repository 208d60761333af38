using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What holds when a member is entered.</summary>
internal static class MemberEntry
{
    /// <summary>Parameters hold what the caller gave. A member that loads, or asks its caller to check, may take the check for granted: its callers are held to it.</summary>
    public static FlowState Of(Analysis analysis, bool withContract)
    {
        var state = new FlowState(analysis.Tables);
        IMethodSymbol? method = analysis.Root.Method;
        foreach (IParameterSymbol parameter in method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            state.Write(analysis.Tables.Locations.Of(parameter), analysis.Values.Symbol(parameter));
        }

        if (ExtensionBlocks.ParameterOf(method) is { } extended)
        {
            state.Write(analysis.Tables.Locations.Of(extended), analysis.Values.Symbol(extended));
        }

        if (withContract && method is not null)
        {
            Assume(analysis, state, method);
        }

        return state;
    }

    /// <summary>A member or local function that loads, or asks its caller to check, takes the check of its parameter for granted.</summary>
    public static void Assume(Analysis analysis, FlowState state, IMethodSymbol method)
    {
        if (analysis.Knowledge.Contracts.Of(method)?.Load is not { Recording: { } path } load)
        {
            return;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            state.Write(analysis.Tables.Locations.Of(parameter), analysis.Values.Symbol(parameter));
        }

        Evaluation evaluation = EvaluationOf(analysis, state);
        Value recording = Start(evaluation, method, path);
        Value? given = load.Use is null ? null : Start(evaluation, method, load.Use);
        Value? use = load.FixedUse is { } number ? analysis.Values.Constant(number) : given;
        state.Learn(FactSet.None.With(analysis.Tables.Facts.Of(recording, use).Index));
    }

    /// <summary>Evaluates something at a state that belongs to no block.</summary>
    public static Evaluation EvaluationOf(Analysis analysis, FlowState state) =>
        new(new Frame(analysis, analysis.Root, default, repeats: false, new Throwing(analysis, analysis.Root, analysis.Root.Graph.Blocks[0], []), watcher: null), state);

    /// <summary>What a path leads to when the member is entered.</summary>
    public static Value Start(Evaluation evaluation, IMethodSymbol method, ValuePath path)
    {
        if (path.Parameter == ValuePath.Receiver && ExtensionBlocks.ParameterOf(method) is { } extended)
        {
            return path.Follow(evaluation, evaluation.Values.Symbol(extended), extended.Type, element: 0);
        }

        bool isReceiver = path.Parameter == ValuePath.Receiver || path.Parameter >= method.Parameters.Length;
        Value value = isReceiver ? evaluation.Values.Symbol(method.ContainingType.OriginalDefinition) : evaluation.Values.Symbol(method.Parameters[path.Parameter]);
        return path.Follow(evaluation, value, isReceiver ? method.ContainingType : method.Parameters[path.Parameter].Type, element: 0);
    }
}
