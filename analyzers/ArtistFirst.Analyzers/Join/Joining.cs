using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Where paths meet, what holds on both holds. A location with different values gets a joined value, as a parallel copy on each path before
/// they meet: first what was said about the joined value of an earlier round ends, then what is said about the path's own value is said of
/// the joined one, and only then the facts are intersected.
/// </summary>
internal sealed class Joining(AnalysisTables tables)
{
    private readonly AnswerJoining _answers = new(tables);

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

        int extent = Math.Max(left.Extent, right.Extent);
        SortedDictionary<int, int> joined = FindJoined(left, right, extent, graph, block);
        FlowState leftCopy = Copy(left, joined);
        FlowState rightCopy = Copy(right, joined);
        LearnOfNull(leftCopy, rightCopy, joined);
        FlowState result = leftCopy.Clone();
        for (int i = 0; i < extent; i++)
        {
            JoinedValue? value = joined.TryGetValue(i, out int definition) ? tables.Values.Joined(definition) : null;
            result[i] = Meet(leftCopy, rightCopy, i, value);
        }

        result.Facts = leftCopy.Facts.Intersect(rightCopy.Facts);
        return result;
    }

    /// <summary>Where one path brings null, what the other path knows of its value holds of both: there is no recording that null could be.</summary>
    private void LearnOfNull(FlowState left, FlowState right, SortedDictionary<int, int> joined)
    {
        foreach (KeyValuePair<int, int> location in joined)
        {
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

    /// <summary>The locations that get a joined value here, with its definition.</summary>
    private SortedDictionary<int, int> FindJoined(FlowState left, FlowState right, int extent, ControlFlowGraph graph, int block)
    {
        SortedDictionary<int, int> joined = [];
        bool grows = true;
        while (grows)
        {
            grows = false;
            for (int i = 0; i < extent; i++)
            {
                if (!joined.ContainsKey(i) && NeedsJoin(left[i], right[i], i, left, right, joined))
                {
                    joined.Add(i, tables.Values.DefinitionOf((graph, block, i)));
                    grows = true;
                }
            }
        }

        return joined;
    }

    private bool NeedsJoin(Value? left, Value? right, int index, FlowState leftState, FlowState rightState, SortedDictionary<int, int> joined)
    {
        if (left is null || right is null)
        {
            return false;
        }

        Value? mine = AnswerJoining.IdentityOf(left);
        Value? others = AnswerJoining.IdentityOf(right);
        if (!ReferenceEquals(mine, others))
        {
            return !AnswerJoining.CanMeet(left, right, tables.Locations[index].Type) || mine is not null || others is not null;
        }

        // A value that both paths agree on, but which speaks of a value that is joined anew on one of them.
        return mine is not null && joined.Any(other => mine.Mentions.Contains(other.Value)
            && (!ParallelCopy.IsJoined(leftState[other.Key], other.Value) || !ParallelCopy.IsJoined(rightState[other.Key], other.Value)));
    }

    private FlowState Copy(FlowState state, SortedDictionary<int, int> joined)
    {
        if (joined.Count == 0)
        {
            return state;
        }

        FlowState copy = state.Clone();
        copy.ChangeFacts(new ParallelCopy(tables, state, joined).Apply);
        return copy;
    }

    private Value? Meet(FlowState left, FlowState right, int index, JoinedValue? joined)
    {
        Value? mine = left[index];
        Value? others = right[index];
        if (mine is null || others is null)
        {
            return null;
        }

        return _answers.Meet(new JoinSide(mine, left.Facts), new JoinSide(others, right.Facts), tables.Locations[index].Type, joined);
    }
}
