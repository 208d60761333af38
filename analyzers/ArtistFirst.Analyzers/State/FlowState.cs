namespace ArtistFirst.Analyzers;

/// <summary>
/// What is known between two operations: which facts hold, and which value each location holds. Changed in place while a block is run;
/// cloned where paths part, which copies nothing but what is written afterwards.
/// </summary>
/// <remarks>
/// Invariants. A location without a value is dead, or has not come to life: reading it yields the unknown value, never its initial one.
/// Where <see cref="Facts"/> is all, execution never comes here and the values do not matter. No fact and no value speaks of a definition
/// that has been made anew since (<see cref="Redefine"/> sees to it).
/// </remarks>
internal sealed class FlowState
{
    private readonly AnalysisTables _tables;
    private ValueShelf?[] _shelves;
    private FactSet _facts = FactSet.None;
    private int _owner;

    public FlowState(AnalysisTables tables)
    {
        _tables = tables;
        _owner = tables.NextOwner();
        _shelves = new ValueShelf?[(tables.Locations.Count / ValueShelf.Width) + 1];
    }

    private FlowState(FlowState other)
    {
        _tables = other._tables;
        _shelves = new ValueShelf?[other._shelves.Length];
        Array.Copy(other._shelves, _shelves, _shelves.Length);
        _facts = other._facts;

        // From now on neither may write to what both have.
        _owner = _tables.NextOwner();
        other._owner = _tables.NextOwner();
    }

    public FactSet Facts
    {
        get => _facts;
        set
        {
            if (!ReferenceEquals(_facts, value))
            {
                // A handler that has not been told of a fact is right to know nothing of it.
                Version += _facts.IsSubsetOf(value) ? 0 : 1;
                _facts = value;
            }
        }
    }

    /// <summary>Grows with each change after which less is known, or something else, of what a handler can see: not with what is learned, nor with what only the flow graph holds.</summary>
    public int Version { get; private set; }

    public bool IsReachable => !Facts.IsAll;

    /// <summary>How many shelves there may be.</summary>
    public int ShelfCount => _shelves.Length;

    /// <summary>How many locations may hold a value.</summary>
    public int Extent => _shelves.Length * ValueShelf.Width;

    public Value? this[int index]
    {
        get => ShelfAt(index / ValueShelf.Width)?[index % ValueShelf.Width];
        set
        {
            if (!ReferenceEquals(this[index], value))
            {
                OwnShelfAt(index / ValueShelf.Width)[index % ValueShelf.Width] = value;
                Version += _tables.Locations[index].Symbol is null ? 0 : 1;
                if (value is not null)
                {
                    _tables.Mentions.Add(value, index);
                }
            }
        }
    }

    /// <summary>A shelf; null where all its locations are without a value.</summary>
    public ValueShelf? ShelfAt(int number) => number < _shelves.Length ? _shelves[number] : null;

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

        for (int number = Math.Max(ShelfCount, other.ShelfCount) - 1; number >= 0; number--)
        {
            ValueShelf? mine = ShelfAt(number);
            ValueShelf? others = other.ShelfAt(number);
            for (int place = 0; place < ValueShelf.Width && !ReferenceEquals(mine, others); place++)
            {
                if (!ReferenceEquals(mine?[place], others?[place]))
                {
                    return false;
                }
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
        HashSet<Value>? held = null;
        IReadOnlyList<int> locations = _tables.Mentions.LocationsOf(definition);
        for (int i = 0; i < locations.Count; i++)
        {
            Value? value = this[locations[i]];
            Value? identity = value is AnswerValue answer ? answer.Identity : value;
            if (identity is not null and not TaskValue)
            {
                Collect(identity, definition, ref held);
            }
        }

        if (held is not null)
        {
            foreach (Value value in held)
            {
                Rename(value, locations);
            }
        }

        Forget(definition);
    }

    /// <summary>Whether nothing speaks of a definition but the value of one location.</summary>
    public bool IsOnlyIn(int definition, Location location)
    {
        IReadOnlyList<int> locations = _tables.Mentions.LocationsOf(definition);
        for (int i = 0; i < locations.Count; i++)
        {
            if (locations[i] != location.Index && this[locations[i]] is { } value && value.Mentions.Contains(definition))
            {
                return false;
            }
        }

        return _tables.Facts.Mentioning(definition).IsEmpty;
    }

    /// <summary>Changes every value held; what is said about them is the caller's concern.</summary>
    public void Change(Func<Value, Value> change) => ChangeWhere(static _ => true, change);

    /// <summary>Changes every set of facts, also those that depend on an answer.</summary>
    public void ChangeFacts(Func<FactSet, FactSet> change)
    {
        Facts = change(Facts);
        ChangeWhere(static shelf => shelf.CarriesFacts, value => _tables.WithFacts(value, change));
    }

    private void ChangeWhere(Func<ValueShelf, bool> isMeant, Func<Value, Value> change)
    {
        for (int number = 0; number < _shelves.Length; number++)
        {
            if (_shelves[number] is { } shelf && isMeant(shelf))
            {
                ChangeShelf(number, change);
            }
        }
    }

    private void ChangeShelf(int number, Func<Value, Value> change)
    {
        for (int place = 0; place < ValueShelf.Width; place++)
        {
            if (_shelves[number]![place] is { } value)
            {
                this[(number * ValueShelf.Width) + place] = change(value);
            }
        }
    }

    private ValueShelf OwnShelfAt(int number)
    {
        if (number >= _shelves.Length)
        {
            Array.Resize(ref _shelves, Math.Max(_shelves.Length * 2, number + 1));
        }

        ValueShelf? shelf = _shelves[number];
        if (shelf?.Owner != _owner)
        {
            _shelves[number] = shelf = shelf is null ? new ValueShelf(_owner) : new ValueShelf(shelf, _owner);
        }

        return shelf;
    }

    /// <summary>Ends what was said about a definition, and every value that is made of it.</summary>
    private void Forget(int definition)
    {
        if (_tables.Facts.Mentioning(definition) is { IsEmpty: false } over)
        {
            ForgetFacts(over);
        }

        IReadOnlyList<int> locations = _tables.Mentions.LocationsOf(definition);
        for (int i = 0; i < locations.Count; i++)
        {
            if (this[locations[i]] is { } value && value.Mentions.Contains(definition))
            {
                this[locations[i]] = value is AnswerValue answer ? _tables.Values.With(answer, UnknownValue.Instance) : UnknownValue.Instance;
            }
        }
    }

    private void ForgetFacts(FactSet over) => ChangeFacts(facts => facts.Except(over));

    /// <summary>Gives a value that is still held another number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="locations">Those that may hold it, or what is made of it.</param>
    private void Rename(Value value, IReadOnlyList<int> locations)
    {
        ValueTable values = _tables.Values;
        Value renamed = UnknownValue.Instance;
        if (value is not JoinedValue)
        {
            int fresh = values.DefinitionOf((value, nameof(Redefine)));
            Forget(fresh);
            renamed = values.Joined(fresh);
            ChangeFacts(facts => _tables.Facts.SaidOf(facts, values, value, renamed));
        }

        for (int i = 0; i < locations.Count; i++)
        {
            this[locations[i]] = this[locations[i]] switch
            {
                AnswerValue answer when ReferenceEquals(answer.Identity, value) => values.With(answer, renamed),
                CompositeValue composite => values.Replace(composite, value, renamed),
                var other => ReferenceEquals(other, value) ? renamed : other,
            };
        }
    }

    /// <summary>The values that end with a definition. A record is what its members are: it goes on with another one in the place of one that ends.</summary>
    private static void Collect(Value value, int definition, ref HashSet<Value>? held)
    {
        if (!value.Mentions.Contains(definition))
        {
            return;
        }

        if (value is CompositeValue { Definition: null })
        {
            foreach (Value part in value.Parts)
            {
                Collect(part, definition, ref held);
            }
        }
        else
        {
            (held ??= []).Add(value);
        }
    }
}
