using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Where paths meet, what holds on both holds. A location with different values gets a joined value, as a parallel copy on each path before
/// they meet: first what was said about the joined value of an earlier round ends, then what is said about the path's own value is said of
/// the joined one, and only then the facts are intersected.
/// </summary>
/// <remarks>
/// What both paths agree on stays as it is, and costs nothing: also an answer, because what it implies together with what holds on the one
/// path, and together with what holds on the other, have in common what it implies together with what holds on both.
/// </remarks>
internal sealed class Joining(AnalysisTables tables)
{
    private readonly AnswerJoining _answers = new(tables);
    private readonly List<int> _differing = [];

    public FlowState Join(FlowState left, FlowState right, ControlFlowGraph graph, int block)
    {
        if (!left.IsReachable)
        {
            return right;
        }

        if (!right.IsReachable || ReferenceEquals(left, right))
        {
            return left;
        }

        FlowState result = left.Clone();
        Into(result, right, graph, block);
        return result;
    }

    /// <summary>Joins another state into one. Both can be reached.</summary>
    public void Into(FlowState state, FlowState other, ControlFlowGraph graph, int block)
    {
        FindDiffering(state, other);
        if (_differing.Count == 0 && ReferenceEquals(state.Facts, other.Facts))
        {
            return;
        }

        JoinedLocations joined = FindJoined(state, other, graph, block);
        FlowState right = other;
        if (joined.Count > 0)
        {
            right = other.Clone();
            var leftCopy = new ParallelCopy(tables, state, joined);
            right.ChangeFacts(new ParallelCopy(tables, other, joined).Apply);
            state.ChangeFacts(leftCopy.Apply);
            LearnOfNull(state, right, joined);
            FindDiffering(state, right);
        }

        // What speaks of a joined value both paths may agree on, and then it is not among what differs.
        for (int i = 0; i < joined.Count; i++)
        {
            if (joined[i].Key is var index && ReferenceEquals(state[index], right[index]))
            {
                _differing.Add(index);
            }
        }

        foreach (int index in _differing)
        {
            state[index] = Meet(state, right, index, joined.ValueOf(index));
        }

        FactSet mine = WithFactsOfNull(state.Facts, right.Facts);
        FactSet others = WithFactsOfNull(right.Facts, state.Facts);
        state.Facts = mine.Intersect(others);
    }

    /// <summary>What the other path says of a value that is null on this one holds here too: there is no recording that null could be. So do facts of its members, which nobody can read here.</summary>
    private FactSet WithFactsOfNull(FactSet facts, FactSet others)
    {
        if (facts.IsAll || !facts.HasBeyond(tables.Facts.OfNull, others))
        {
            return facts;
        }

        FactSet absent = facts.Intersect(tables.Facts.OfNull).Except(others);
        FactSet result = facts;
        foreach (Fact nothing in tables.Facts.In(absent))
        {
            foreach (Fact fact in tables.Facts.In(others))
            {
                bool isMeant = ReferenceEquals(fact.Recording, nothing.Recording) || (fact.Recording is MemberValue member && member.IsWithin(nothing.Recording));
                result = isMeant ? result.With(fact.Index) : result;
            }
        }

        return result;
    }

    /// <summary>Where one path brings null, what the other path knows of its value holds of both: there is no recording that null could be.</summary>
    private void LearnOfNull(FlowState left, FlowState right, JoinedLocations joined)
    {
        for (int i = 0; i < joined.Count; i++)
        {
            KeyValuePair<int, int> location = joined[i];
            FlowState? empty = null;
            empty = left[location.Key] is ConstantValue { IsNull: true } ? left : empty;
            empty = right[location.Key] is ConstantValue { IsNull: true } ? right : empty;
            FlowState other = ReferenceEquals(empty, left) ? right : left;
            if (empty is not null && !other.Facts.IsAll)
            {
                Value value = tables.Values.Joined(location.Value);
                foreach (Fact fact in tables.Facts.In(other.Facts).Where(fact => ReferenceEquals(fact.Recording, value)).ToArray())
                {
                    empty.Learn(FactSet.None.With(fact.Index));
                }
            }
        }
    }

    /// <summary>The locations that do not hold the same value on both paths. One without a value on one path has none where they meet: one without a value on the left has none already.</summary>
    private void FindDiffering(FlowState left, FlowState right)
    {
        _differing.Clear();
        for (int number = left.ShelfCount - 1; number >= 0; number--)
        {
            ValueShelf? others = right.ShelfAt(number);
            if (left.ShelfAt(number) is not { } mine || ReferenceEquals(mine, others))
            {
                continue;
            }

            for (int place = 0; place < ValueShelf.Width; place++)
            {
                if (mine[place] is { } value && !ReferenceEquals(value, others?[place]))
                {
                    _differing.Add((number * ValueShelf.Width) + place);
                }
            }
        }
    }

    /// <summary>The locations that get a joined value here, with its definition.</summary>
    private JoinedLocations FindJoined(FlowState left, FlowState right, ControlFlowGraph graph, int block)
    {
        var joined = new JoinedLocations(tables.Values, graph, block);
        foreach (int index in _differing)
        {
            if (NeedsJoin(left[index], right[index], index) && !IsMemberOfNothing(left, right, index, graph, block))
            {
                joined.Add(index);
            }
        }

        while (joined.RemadeBits != 0 && AddMentioning(left, right, joined))
        {
            // Each new one may be what another value speaks of.
        }

        return joined;
    }

    private bool NeedsJoin(Value? left, Value? right, int index)
    {
        if (left is null || right is null)
        {
            return false;
        }

        Value? mine = AnswerJoining.IdentityOf(left);
        Value? others = AnswerJoining.IdentityOf(right);
        return !ReferenceEquals(mine, others)
            && (!AnswerJoining.CanMeet(left, right, tables.Locations[index].Type) || mine is not null || others is not null);
    }

    /// <summary>
    /// Whether one path brings a member of an object, and the other null because there is no object: <c>track?.Id</c>. Nobody can read the member there, so that what is brought may go by its name.
    /// </summary>
    private bool IsMemberOfNothing(FlowState left, FlowState right, int index, ControlFlowGraph graph, int block)
    {
        FlowState empty = left[index] is ConstantValue ? left : right;
        return MemberOrNull(left[index], right[index]) is { } member
            && !tables.Facts.OfNull.IsEmpty
            && tables.Facts.In(empty.Facts.Intersect(tables.Facts.OfNull)).Any(nothing => member.IsWithin(nothing.Recording))
            && !AnswerJoining.CanMeet(left[index]!, right[index]!, tables.Locations[index].Type)
            && !tables.Values.IsJoinedAt(member, graph, block);
    }

    private static MemberValue? MemberOrNull(Value? left, Value? right) => (left, right) switch
    {
        (MemberValue member, ConstantValue { IsNull: true }) => member,
        (ConstantValue { IsNull: true }, MemberValue member) => member,
        _ => null,
    };

    /// <summary>Adds the locations whose value both paths agree on, but which speaks of a value that is joined anew on one of them.</summary>
    private static bool AddMentioning(FlowState left, FlowState right, JoinedLocations joined)
    {
        int before = joined.Count;
        for (int number = Math.Min(left.ShelfCount, right.ShelfCount) - 1; number >= 0; number--)
        {
            if (left.ShelfAt(number) is not { } mine || right.ShelfAt(number) is not { } others || (mine.Bits & others.Bits & joined.RemadeBits) == 0)
            {
                continue;
            }

            for (int place = 0; place < ValueShelf.Width; place++)
            {
                int index = (number * ValueShelf.Width) + place;
                if (mine[place] is { } value && others[place] is { } other && AnswerJoining.IdentityOf(value) is { } identity
                    && ReferenceEquals(identity, AnswerJoining.IdentityOf(other)) && joined.AreMentioned(identity) && !joined.Contains(index))
                {
                    joined.Add(index);
                }
            }
        }

        return joined.Count > before;
    }

    private Value? Meet(FlowState left, FlowState right, int index, JoinedValue? joined)
    {
        Value? mine = left[index];
        Value? others = right[index];
        if (mine is null || others is null)
        {
            return null;
        }

        if (joined is null && MemberOrNull(mine, others) is { } member)
        {
            return member;
        }

        return _answers.Meet(new JoinSide(mine, left.Facts), new JoinSide(others, right.Facts), tables.Locations[index].Type, joined);
    }
}
