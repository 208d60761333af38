using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What holds where nested functions are entered: what all the places agree on that make, call, or give them away.</summary>
internal sealed class FunctionEntries(Analysis analysis)
{
    // By function, then by the body that enters it: a body that is run again takes back what it said.
    private readonly Dictionary<FunctionBody, Dictionary<FunctionBody, FlowState>> _entries = [];
    private readonly Dictionary<FunctionBody, FlowState> _last = [];
    private readonly HashSet<FunctionBody> _unknown = [];

    /// <summary>Takes back what a body said about the functions in it, because it is being run again.</summary>
    public void Forget(FunctionBody caller)
    {
        foreach (Dictionary<FunctionBody, FlowState> callers in _entries.Values)
        {
            callers.Remove(caller);
        }
    }

    /// <summary>A function is entered.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="function">The function.</param>
    /// <param name="state">What holds there.</param>
    /// <param name="kind">How.</param>
    public void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry kind)
    {
        FlowState entry = state.Clone();
        Evaluation inside = evaluation.At(entry);
        if (kind != FunctionEntry.ForElements)
        {
            FunctionRunning.Bind(inside, function, [], entry);
        }

        if (kind != FunctionEntry.Called)
        {
            ForgetLater(inside, function, kind);
        }

        FunctionBody caller = evaluation.Frame.Body;
        Dictionary<FunctionBody, FlowState> callers = _entries.TryGetValue(function, out Dictionary<FunctionBody, FlowState>? known) ? known : _entries[function] = [];
        bool replaces = kind == FunctionEntry.ForElements || !callers.TryGetValue(caller, out FlowState? other);
        callers[caller] = replaces ? entry : analysis.Joining.Join(callers[caller], entry, function.Graph, 0);
    }

    /// <summary>A function is entered from nobody knows where.</summary>
    public void EnterUnknown(FunctionBody function)
    {
        _unknown.Add(function);
        if (!_entries.ContainsKey(function))
        {
            _entries.Add(function, []);
        }
    }

    public FlowState EntryOf(FunctionBody function)
    {
        FlowState? entry = _unknown.Contains(function) ? Unknown(function) : null;
        foreach (FlowState state in _entries[function].Values)
        {
            entry = entry is null ? state : analysis.Joining.Join(entry, state, function.Graph, 0);
        }

        return entry ?? Unknown(function);
    }

    /// <summary>What holds in a function that nothing is known to enter: nothing.</summary>
    public FlowState Unknown(FunctionBody function)
    {
        var state = new FlowState(analysis.Tables);
        foreach (IParameterSymbol parameter in function.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            state.Write(analysis.Tables.Locations.Of(parameter), analysis.Values.Symbol(parameter));
        }

        return state;
    }

    /// <summary>The functions whose entry is not what it was when they were last asked for.</summary>
    public IReadOnlyList<FunctionBody> TakeChanged()
    {
        List<FunctionBody> changed = [];
        foreach (FunctionBody function in _entries.Keys.ToArray())
        {
            if ((_entries[function].Count > 0 || _unknown.Contains(function)) && EntryOf(function) is var entry && (!_last.TryGetValue(function, out FlowState? last) || !last.IsSame(entry)))
            {
                _last[function] = entry;
                changed.Add(function);
            }
        }

        return changed;
    }

    /// <summary>By the time that the function runs, variables may hold other values, and objects may have changed. What was true of values stays true.</summary>
    private void ForgetLater(Evaluation inside, FunctionBody function, FunctionEntry kind)
    {
        FactSet ofElement = inside.State.Facts;
        Changes.ByAnyone(inside);
        for (int i = 0; i < analysis.Tables.Locations.Count; i++)
        {
            Location location = analysis.Tables.Locations[i];
            if (inside.State[i] is not null && location.Symbol is ILocalSymbol or IParameterSymbol
                && !SymbolEqualityComparer.Default.Equals(location.Symbol.ContainingSymbol, function.Method)
                && analysis.Tables.Locations.Assigned.AfterDeclaration(location.Symbol))
            {
                Variables.Forget(inside, location);
            }
        }

        if (kind == FunctionEntry.ForElements)
        {
            inside.State.Learn(OfParameters(inside, function, ofElement));
        }
    }

    /// <summary>What is known of the element that a query passes on, it has just found out.</summary>
    private FactSet OfParameters(Evaluation inside, FunctionBody function, FactSet facts)
    {
        FactSet kept = FactSet.None;
        Value[] parameters = [.. (function.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty).Select(parameter => inside.State.Read(analysis.Tables.Locations.Of(parameter))).OfType<JoinedValue>()];
        foreach (Fact fact in facts.IsAll ? [] : analysis.Tables.Facts.In(facts))
        {
            if (parameters.Any(parameter => fact.Recording.ComesFrom(value => ReferenceEquals(value, parameter))))
            {
                kept = kept.With(fact.Index);
            }
        }

        return kept;
    }
}
