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
    private readonly Dictionary<int, JoinedValue> _joined = [];
    private readonly Dictionary<int, ComputedValue> _computed = [];
    private readonly Dictionary<AnswerKey, AnswerValue> _answers = [];
    private readonly Dictionary<ValueKey, Value> _values = [];
    private readonly List<MemberValue> _changeable = [];
    private readonly List<ElementValue> _elements = [];
    private readonly List<CompositeValue> _lists = [];
    private MemberValue[] _changeableSoFar = [];
    private ElementValue[] _elementsSoFar = [];
    private int _count;

    /// <summary>The members and elements that can change, known of so far, for whoever ends them: ending one may make others.</summary>
    public MemberValue[] Changeable => _changeableSoFar.Length == _changeable.Count ? _changeableSoFar : _changeableSoFar = [.. _changeable];

    /// <summary>The sequences about whose elements something was said so far.</summary>
    public ElementValue[] Elements => _elementsSoFar.Length == _elements.Count ? _elementsSoFar : _elementsSoFar = [.. _elements];

    /// <summary>The lists that were known element by element so far.</summary>
    public IReadOnlyList<CompositeValue> Lists => _lists;

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

    /// <summary>Whether a value speaks of one that is joined at a block.</summary>
    public bool IsJoinedAt(Value value, ControlFlowGraph graph, int block)
    {
        foreach (int definition in value.Mentions)
        {
            if (_joins.Any(join => join.Value == definition && join.Key.Block == block && ReferenceEquals(join.Key.Graph, graph)))
            {
                return true;
            }
        }

        return false;
    }

    public ConstantValue Constant(object? content)
    {
        var key = new ValueKey(ValueKind.Constant, content);
        return Find<ConstantValue>(key) ?? Add(key, new ConstantValue(content));
    }

    public SymbolValue Symbol(ISymbol symbol)
    {
        var key = new ValueKey(ValueKind.Symbol, new SymbolKey(symbol));
        return Find<SymbolValue>(key) ?? Add(key, new SymbolValue(symbol));
    }

    public JoinedValue Joined(int definition)
    {
        if (!_joined.TryGetValue(definition, out JoinedValue? value))
        {
            value = new JoinedValue(definition);
            _joined.Add(definition, value);
        }

        return value;
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
        List<Value> origin = new(parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            Value part = parts[i];
            if (!part.Mentions.Contains(definition) && !origin.Contains(part))
            {
                origin.Add(part);
            }
        }

        var key = new ValueKey(ValueKind.Computed, definition, isLoaded, origin);
        return Find<ComputedValue>(key) ?? Add(key, new ComputedValue(definition, origin, DefinitionSet.Of(definition).Union(MentionsOf(origin)), isLoaded));
    }

    public Value Pure(object operation, params IReadOnlyList<Value> parts)
    {
        if (DepthOf(parts) >= MaximumDepth * 4)
        {
            return UnknownValue.Instance;
        }

        var key = new ValueKey(ValueKind.Pure, operation, null, parts);
        return Find<PureValue>(key) ?? Add(key, new PureValue(operation, parts, MentionsOf(parts)));
    }

    public CompositeValue Composite(int? definition, Value? source, IReadOnlyList<KeyValuePair<string, Value>> members)
    {
        Value[] parts = source is null ? [.. members.Select(member => member.Value)] : [source, .. members.Select(member => member.Value)];
        string names = string.Join(",", members.Select(member => member.Key));
        var key = new ValueKey(ValueKind.Composite, (definition, source is null), names, parts);
        if (Find<CompositeValue>(key) is { } known)
        {
            return known;
        }

        CompositeValue made = Add(key, new CompositeValue(definition, source, members, MentionsOf(parts, definition)));
        if (definition is not null)
        {
            _lists.Add(made);
        }

        return made;
    }

    public Value Member(Value root, ISymbol? member, Value? index, bool canChange)
    {
        object? name = member is null ? null : new SymbolKey(member.OriginalDefinition);
        Value[] parts = index is null ? [root] : [root, index];
        if (DepthOf(parts) >= MaximumDepth)
        {
            return UnknownValue.Instance;
        }

        var key = new ValueKey(ValueKind.Member, name, canChange, parts);
        if (Find<MemberValue>(key) is { } known)
        {
            return known;
        }

        int? definition = canChange ? DefinitionOf((root, name ?? string.Empty, index ?? root)) : null;
        MemberValue made = Add(key, new MemberValue(root, member, index, definition, MentionsOf(parts, definition)));
        if (canChange)
        {
            _changeable.Add(made);
        }

        return made;
    }

    public ElementValue Element(Value sequence)
    {
        var key = new ValueKey(ValueKind.Element, sequence);
        if (Find<ElementValue>(key) is { } known)
        {
            return known;
        }

        int definition = DefinitionOf((sequence, nameof(ElementValue)));
        ElementValue made = Add(key, new ElementValue(sequence, definition, MentionsOf([sequence], definition)));
        _elements.Add(made);
        return made;
    }

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

    public TaskValue Task(Value inner, FactSet onAwait, int definition)
    {
        var key = new ValueKey(ValueKind.Task, onAwait, definition, [inner]);
        return Find<TaskValue>(key) ?? Add(key, new TaskValue(inner, onAwait, definition));
    }

    /// <summary>The same answer with other facts.</summary>
    public AnswerValue With(AnswerValue answer, FactSet ifYes, FactSet ifNo, FactSet ifNull) =>
        Answer(answer.Kind, ifYes, ifNo, ifNull, answer.Identity, answer.Outcomes);

    /// <summary>The same answer of another object.</summary>
    public AnswerValue With(AnswerValue answer, Value? identity) =>
        Answer(answer.Kind, answer.IfYes, answer.IfNo, answer.IfNull, identity, answer.Outcomes);

    public FunctionValue Function(object target, IMethodSymbol method)
    {
        var key = new ValueKey(ValueKind.Function, target);
        return Find<FunctionValue>(key) ?? Add(key, new FunctionValue(target, method));
    }

    /// <summary>The definitions of all parts, and of what is made of them itself.</summary>
    private static DefinitionSet MentionsOf(IReadOnlyList<Value> parts, int? own = null)
    {
        DefinitionSet mentions = DefinitionSet.None;
        for (int i = 0; i < parts.Count; i++)
        {
            mentions = mentions.Union(parts[i].Mentions);
        }

        return own is { } definition ? mentions.Union(DefinitionSet.Of(definition)) : mentions;
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

    private T? Find<T>(ValueKey key)
        where T : Value => _values.TryGetValue(key, out Value? known) ? (T)known : null;

    private T Add<T>(ValueKey key, T made)
        where T : Value
    {
        _values.Add(key, made);
        return made;
    }
}
