namespace ArtistFirst.Analyzers;

/// <summary>
/// Gives, on one of the paths that meet, every joined location its joined value, all at once: what was said of the path's own values is
/// said of the joined ones, and what was said of the joined values of an earlier round ends. Where two variables have been swapped, each
/// takes over what was known of the other.
/// </summary>
internal sealed class ParallelCopy
{
    private readonly AnalysisTables _tables;
    private readonly List<KeyValuePair<Value, JoinedValue>> _copies = [];
    private readonly HashSet<int>? _over;
    private Dictionary<FactSet, FactSet>? _known;
    private readonly ulong _overBits;
    private readonly FactSet _overFacts = FactSet.None;
    private FactSet? _meant;

    public ParallelCopy(AnalysisTables tables, FlowState state, JoinedLocations joined)
    {
        _tables = tables;
        for (int i = 0; i < joined.Count; i++)
        {
            KeyValuePair<int, int> location = joined[i];
            if (state[location.Key] is not { } value || IsJoined(value, location.Value))
            {
                continue;
            }

            (_over ??= []).Add(location.Value);
            _overBits |= DefinitionSet.BitOf(location.Value);
            _overFacts = _overFacts.Union(tables.Facts.Mentioning(location.Value));
            if (AnswerJoining.IdentityOf(value) is { } identity && identity is not UnknownValue && !AnswerJoining.IsTruth(identity))
            {
                _copies.Add(new KeyValuePair<Value, JoinedValue>(identity, tables.Values.Joined(location.Value)));
            }
        }
    }

    public static bool IsJoined(Value? value, int definition) =>
        value is not null && AnswerJoining.IdentityOf(value) is JoinedValue joined && joined.Definition == definition;

    /// <summary>What of the facts holds after the copy, in the words of then.</summary>
    public FactSet Apply(FactSet facts)
    {
        if (facts.IsAll || facts.IsEmpty || (_copies.Count == 0 && _overFacts.IsEmpty))
        {
            return facts;
        }

        _known ??= [];
        if (!_known.TryGetValue(facts, out FactSet? applied))
        {
            applied = Compute(facts);
            _known.Add(facts, applied);
        }

        return applied;
    }

    /// <summary>The facts about what is copied. Where nothing is known nobody asks.</summary>
    private FactSet Meant()
    {
        if (_meant is null)
        {
            _meant = FactSet.None;
            foreach (KeyValuePair<Value, JoinedValue> copy in _copies)
            {
                _meant = _meant.Union(_tables.Facts.About(copy.Key));
            }
        }

        return _meant;
    }

    private FactSet Compute(FactSet facts)
    {
        // What is not about anything that is copied keeps its name, unless it ends.
        FactSet result = facts.Except(_overFacts);
        foreach (Fact fact in _tables.Facts.In(facts.Intersect(Meant())))
        {
            foreach (Value? use in NamesOfUse(fact))
            {
                foreach (Value recording in Names(fact.Recording))
                {
                    result = result.With(_tables.Facts.Of(recording, use, fact.IsExact).Index);
                }

                foreach (KeyValuePair<Value, JoinedValue> copy in _copies.Where(copy => !fact.Recording.IsConstant && copy.Key != fact.Recording && copy.Key.IsDerivedFrom(fact.Recording)))
                {
                    result = result.With(_tables.Facts.Of(copy.Value, use, isExact: false).Index);
                }
            }
        }

        return result;
    }

    private Value?[] NamesOfUse(Fact fact) => fact.Use is { } use ? [.. Names(use)] : [null];

    /// <summary>What a value is called after the copy: by its own name, if that still means it, and by those of the variables that hold it.</summary>
    private IEnumerable<Value> Names(Value value)
    {
        if (IsLasting(value))
        {
            yield return value;
        }

        foreach (KeyValuePair<Value, JoinedValue> copy in _copies)
        {
            // Replaced by nothing first: a part that is left over must not be one that means something else from now on.
            Value rest = _tables.Values.Replace(value, copy.Key, UnknownValue.Instance);
            if (!ReferenceEquals(rest, value) && IsLasting(rest))
            {
                yield return _tables.Values.Replace(value, copy.Key, copy.Value);
            }
        }
    }

    private bool IsLasting(Value value)
    {
        if ((value.Mentions.Bits & _overBits) == 0)
        {
            return true;
        }

        foreach (int definition in value.Mentions)
        {
            if (_over!.Contains(definition))
            {
                return false;
            }
        }

        return true;
    }
}
