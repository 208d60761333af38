namespace ArtistFirst.Analyzers;

/// <summary>The facts of one analysis, each once, so that sets of them are bits.</summary>
internal sealed class FactTable
{
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<(Value Recording, Value? Use, bool IsExact), Fact> _known = [];
    private readonly Dictionary<int, FactSet> _mentioning = [];
    private readonly Dictionary<Value, (FactSet Facts, int Count)> _about = [];

    public Fact this[int index] => _facts[index];

    /// <summary>The facts that say of a value that it is null.</summary>
    public FactSet OfNull { get; private set; } = FactSet.None;

    public int Count => _facts.Count;

    public Fact Of(Value recording, Value? use, bool isExact = true)
    {
        if (_known.TryGetValue((recording, use, isExact), out Fact? known))
        {
            return known;
        }

        var fact = new Fact(_facts.Count, recording, use, isExact);
        _facts.Add(fact);
        _known.Add((recording, use, isExact), fact);
        OfNull = isExact && use is ConstantValue { Content: CreditMark.Null } ? OfNull.With(fact.Index) : OfNull;
        foreach (int definition in recording.Mentions.Union(use?.Mentions ?? DefinitionSet.None))
        {
            _mentioning[definition] = Mentioning(definition).With(fact.Index);
        }

        return fact;
    }

    /// <summary>Every fact that speaks of a value made at the definition, or made of one.</summary>
    public FactSet Mentioning(int definition) => _mentioning.TryGetValue(definition, out FactSet? facts) ? facts : FactSet.None;

    /// <summary>Every fact that says something of a value, of what is made of it, or of what it is made of. Most facts are about other values: who changes names need not look at them.</summary>
    public FactSet About(Value value)
    {
        (FactSet facts, int count) = _about.TryGetValue(value, out (FactSet Facts, int Count) known) ? known : (FactSet.None, 0);
        if (count < _facts.Count)
        {
            for (; count < _facts.Count; count++)
            {
                facts = _facts[count].IsAbout(value) ? facts.With(count) : facts;
            }

            _about[value] = (facts, count);
        }

        return facts;
    }

    public IEnumerable<Fact> In(FactSet set) => set.Indices().Select(index => _facts[index]);

    /// <summary>What holds of a value holds of everything that is the same value: the facts about it, said of the other.</summary>
    /// <param name="set">The facts that hold.</param>
    /// <param name="values">Where values are made.</param>
    /// <param name="from">The value that they may speak of.</param>
    /// <param name="to">The value that is known to be the same.</param>
    public FactSet SaidOf(FactSet set, ValueTable values, Value from, Value to)
    {
        if (set.IsAll || set.IsEmpty)
        {
            return set;
        }

        FactSet result = set;
        foreach (Fact fact in In(set.Intersect(About(from))))
        {
            Value recording = values.Replace(fact.Recording, from, to);
            Value? use = fact.Use is null ? null : values.Replace(fact.Use, from, to);
            if (!ReferenceEquals(recording, fact.Recording) || !ReferenceEquals(use, fact.Use))
            {
                result = result.With(Of(recording, use, fact.IsExact).Index);
            }
            else if (!fact.Recording.IsConstant && from.IsDerivedFrom(fact.Recording))
            {
                result = result.With(Of(to, fact.Use, isExact: false).Index);
            }
        }

        return result;
    }
}
