namespace ArtistFirst.Analyzers;

/// <summary>
/// What is known between two operations: which facts hold, and which value each location holds. Changed in place while a block is run;
/// cloned where paths part.
/// </summary>
/// <remarks>
/// Invariants. A location without a value is dead, or has not come to life: reading it yields the unknown value, never its initial one.
/// Where <see cref="Facts"/> is all, execution never comes here and the values do not matter. No fact and no value speaks of a definition
/// that has been made anew since (<see cref="Redefine"/> sees to it).
/// </remarks>
internal sealed class FlowState
{
    private readonly AnalysisTables _tables;
    private Value?[] _values;

    public FlowState(AnalysisTables tables)
    {
        _tables = tables;
        _values = new Value?[Math.Max(8, tables.Locations.Count)];
        Facts = FactSet.None;
    }

    private FlowState(FlowState other)
    {
        _tables = other._tables;
        _values = (Value?[])other._values.Clone();
        Facts = other.Facts;
    }

    public FactSet Facts { get; set; }

    public bool IsReachable => !Facts.IsAll;

    /// <summary>How many locations may hold a value.</summary>
    public int Extent => _values.Length;

    public Value? this[int index]
    {
        get => index < _values.Length ? _values[index] : null;
        set
        {
            if (index >= _values.Length)
            {
                Array.Resize(ref _values, Math.Max(_values.Length * 2, index + 1));
            }

            _values[index] = value;
        }
    }

    public Value Read(Location location) => this[location.Index] ?? UnknownValue.Instance;

    public void Write(Location location, Value value) => this[location.Index] = value;

    public void Learn(FactSet facts) => Facts = Facts.Union(facts);

    public void BecomeUnreachable() => Facts = FactSet.All;

    public FlowState Clone() => new(this);

    public bool IsSame(FlowState other)
    {
        if (!Facts.Equals(other.Facts))
        {
            return false;
        }

        int extent = Math.Max(_values.Length, other._values.Length);
        for (int i = 0; i < extent; i++)
        {
            if (!ReferenceEquals(this[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Ends what was said about a definition, because it is being made anew. A variable that still holds the value of before keeps it, and
    /// what is known about it, under another number.
    /// </summary>
    public void Redefine(int definition)
    {
        HashSet<Value> held = [];
        for (int i = 0; i < _values.Length; i++)
        {
            Value? identity = _values[i] is AnswerValue answer ? answer.Identity : _values[i];
            if (identity is not null and not TaskValue)
            {
                Collect(identity, definition, held);
            }
        }

        foreach (Value value in held)
        {
            Rename(value);
        }

        FactSet over = _tables.Facts.Mentioning(definition);
        Facts = Facts.Except(over);
        Change(value => Forget(value, definition, over));
    }

    /// <summary>Changes every value held; what is said about them is the caller's concern.</summary>
    public void Change(Func<Value, Value> change)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
            {
                _values[i] = change(value);
            }
        }
    }

    /// <summary>Changes every set of facts, also those that depend on an answer.</summary>
    public void ChangeFacts(Func<FactSet, FactSet> change)
    {
        Facts = change(Facts);
        Change(value => _tables.WithFacts(value, change));
    }

    private void Rename(Value value)
    {
        ValueTable values = _tables.Values;
        Value renamed = UnknownValue.Instance;
        if (value is not JoinedValue)
        {
            int fresh = values.DefinitionOf((value, nameof(Redefine)));
            FactSet over = _tables.Facts.Mentioning(fresh);
            Facts = Facts.Except(over);
            Change(other => Forget(other, fresh, over));
            renamed = values.Joined(fresh);
            ChangeFacts(facts => _tables.Facts.SaidOf(facts, values, value, renamed));
        }

        Change(other => other is AnswerValue answer && ReferenceEquals(answer.Identity, value) ? values.With(answer, renamed) : other);
        Change(other => other is CompositeValue || ReferenceEquals(other, value) ? values.Replace(other, value, renamed) : other);
    }

    /// <summary>The values that end with a definition. A record is what its members are: it goes on with another one in the place of one that ends.</summary>
    private static void Collect(Value value, int definition, HashSet<Value> held)
    {
        if (!value.Mentions.Contains(definition))
        {
            return;
        }

        if (value is CompositeValue { Definition: null })
        {
            foreach (Value part in value.Parts)
            {
                Collect(part, definition, held);
            }
        }
        else
        {
            held.Add(value);
        }
    }

    private Value Forget(Value value, int definition, FactSet over)
    {
        Value kept = _tables.WithFacts(value, facts => facts.Except(over));
        if (!kept.Mentions.Contains(definition))
        {
            return kept;
        }

        return kept is AnswerValue answer
            ? _tables.Values.With(answer, UnknownValue.Instance)
            : UnknownValue.Instance;
    }
}
