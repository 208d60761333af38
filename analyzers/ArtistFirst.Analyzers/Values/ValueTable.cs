using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Makes the values of one analysis, each once, and numbers the definitions that they come from.</summary>
internal sealed class ValueTable
{
    // Longer chains of members (a.b.c.d.e.f) prove nothing; without a limit a loop that walks a list would never end.
    private const int MaximumDepth = 6;

    private readonly Dictionary<object, int> _definitions = [];
    private readonly Dictionary<(ControlFlowGraph Graph, int Block, int Location), int> _joins = [];
    private readonly List<JoinedValue?> _joined = [];
    private readonly Dictionary<int, ComputedValue> _computed = [];
    private readonly Dictionary<AnswerKey, AnswerValue> _answers = [];
    private readonly Dictionary<ValueKey, Value> _values = [];
    private int _count;

    /// <summary>The members and elements that can change, for whoever ends them.</summary>
    public List<MemberValue> Changeable { get; } = [];

    /// <summary>The sequences about whose elements something was said.</summary>
    public List<ElementValue> Elements { get; } = [];

    public ConstantValue Null => Constant(null);

    /// <summary>The number of what is defined by an operation, a join, or whatever the key names.</summary>
    public int DefinitionOf(object key)
    {
        if (!_definitions.TryGetValue(key, out int definition))
        {
            definition = _count++;
            _definitions.Add(key, definition);
        }

        return definition;
    }

    /// <summary>The number of what a location holds after paths met at a block.</summary>
    public int JoinOf(ControlFlowGraph graph, int block, int location, out bool isNew)
    {
        isNew = !_joins.TryGetValue((graph, block, location), out int definition);
        if (isNew)
        {
            definition = _count++;
            _joins.Add((graph, block, location), definition);
        }

        return definition;
    }

    public ConstantValue Constant(object? content) => Once(new ValueKey(typeof(ConstantValue), content), () => new ConstantValue(content));

    public SymbolValue Symbol(ISymbol symbol) => Once(new ValueKey(typeof(SymbolValue), new SymbolKey(symbol)), () => new SymbolValue(symbol));

    public JoinedValue Joined(int definition)
    {
        while (_joined.Count <= definition)
        {
            _joined.Add(null);
        }

        return _joined[definition] ??= new JoinedValue(definition);
    }

    public ComputedValue Computed(int definition, IReadOnlyList<Value> parts, bool isLoaded = false)
    {
        if (_computed.TryGetValue(definition, out ComputedValue? last) && last.IsLoaded == isLoaded && last.IsOf(parts))
        {
            return last;
        }

        ComputedValue made = Compute(definition, parts, isLoaded);
        _computed[definition] = made;
        return made;
    }

    private ComputedValue Compute(int definition, IReadOnlyList<Value> parts, bool isLoaded)
    {
        // A value that is computed from its own earlier self would grow with each round of a loop.
        Value[] origin = [.. parts.Where(part => !part.Mentions.Contains(definition)).Distinct()];
        return Once(
            new ValueKey(typeof(ComputedValue), definition, isLoaded, origin),
            () => new ComputedValue(definition, origin, DefinitionSet.Of(definition).Union(MentionsOf(origin)), isLoaded));
    }

    public Value Pure(object operation, params IReadOnlyList<Value> parts) => DepthOf(parts) >= MaximumDepth * 4
        ? UnknownValue.Instance
        : Once(new ValueKey(typeof(PureValue), operation, null, parts), () => new PureValue(operation, parts, MentionsOf(parts)));

    public CompositeValue Composite(int? definition, Value? source, IReadOnlyList<KeyValuePair<string, Value>> members)
    {
        Value[] parts = source is null ? [.. members.Select(member => member.Value)] : [source, .. members.Select(member => member.Value)];
        string names = string.Join(",", members.Select(member => member.Key));
        DefinitionSet mentions = definition is { } own ? MentionsOf(parts).Union(DefinitionSet.Of(own)) : MentionsOf(parts);
        return Once(new ValueKey(typeof(CompositeValue), (definition, source is null), names, parts), () => new CompositeValue(definition, source, members, mentions));
    }

    public Value Member(Value root, ISymbol? member, Value? index, bool canChange)
    {
        object? name = member is null ? null : new SymbolKey(member.OriginalDefinition);
        Value[] parts = index is null ? [root] : [root, index];
        if (DepthOf(parts) >= MaximumDepth)
        {
            return UnknownValue.Instance;
        }

        return Once(new ValueKey(typeof(MemberValue), name, canChange, parts), () =>
        {
            int? definition = canChange ? DefinitionOf((root, name ?? string.Empty, index ?? root)) : null;
            DefinitionSet mentions = definition is { } own ? MentionsOf(parts).Union(DefinitionSet.Of(own)) : MentionsOf(parts);
            var made = new MemberValue(root, member, index, definition, mentions);
            if (canChange)
            {
                Changeable.Add(made);
            }

            return made;
        });
    }

    public ElementValue Element(Value sequence) => Once(new ValueKey(typeof(ElementValue), sequence), () =>
    {
        int definition = DefinitionOf((sequence, nameof(ElementValue)));
        var made = new ElementValue(sequence, definition, sequence.Mentions.Union(DefinitionSet.Of(definition)));
        Elements.Add(made);
        return made;
    });

    public AnswerValue Answer(AnswerKind kind, FactSet ifYes, FactSet ifNo, FactSet ifNull, Value? identity = null, OutcomeMembers? outcomes = null)
    {
        var key = new AnswerKey(kind, ifYes, ifNo, ifNull, identity, outcomes);
        if (!_answers.TryGetValue(key, out AnswerValue? answer))
        {
            answer = new AnswerValue(kind, ifYes, ifNo, ifNull, identity, outcomes);
            _answers.Add(key, answer);
        }

        return answer;
    }

    public TaskValue Task(Value inner, FactSet onAwait, int definition) =>
        Once(new ValueKey(typeof(TaskValue), onAwait, definition, [inner]), () => new TaskValue(inner, onAwait, definition));

    /// <summary>The same answer with other facts.</summary>
    public AnswerValue With(AnswerValue answer, FactSet ifYes, FactSet ifNo, FactSet ifNull) =>
        Answer(answer.Kind, ifYes, ifNo, ifNull, answer.Identity, answer.Outcomes);

    /// <summary>The same answer of another object.</summary>
    public AnswerValue With(AnswerValue answer, Value? identity) =>
        Answer(answer.Kind, answer.IfYes, answer.IfNo, answer.IfNull, identity, answer.Outcomes);

    public FunctionValue Function(object target, IMethodSymbol method) =>
        Once(new ValueKey(typeof(FunctionValue), target), () => new FunctionValue(target, method));

    private static DefinitionSet MentionsOf(IReadOnlyList<Value> parts)
    {
        DefinitionSet mentions = DefinitionSet.None;
        foreach (Value part in parts)
        {
            mentions = mentions.Union(part.Mentions);
        }

        return mentions;
    }

    private static int DepthOf(IReadOnlyList<Value> parts)
    {
        int depth = 0;
        for (IReadOnlyList<Value> level = parts; level.Count > 0 && depth < MaximumDepth * 4; level = level[0].Parts)
        {
            depth++;
        }

        return depth;
    }

    private T Once<T>(ValueKey key, Func<T> make)
        where T : Value
    {
        if (_values.TryGetValue(key, out Value? known))
        {
            return (T)known;
        }

        T made = make();
        _values.Add(key, made);
        return made;
    }
}
