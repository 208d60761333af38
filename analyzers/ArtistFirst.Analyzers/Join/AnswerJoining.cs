using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Joins answers: if the joined answer is yes, then it came from the left and what the left yes implies holds, with all that held there, or
/// from the right. An answer that one side cannot be leaves the other side's word.
/// </summary>
internal sealed class AnswerJoining(AnalysisTables tables)
{
    /// <summary>The object that a value is; null for a bare answer, which is only what it says.</summary>
    public static Value? IdentityOf(Value value) => value switch
    {
        AnswerValue answer => answer.Identity,
        ConstantValue { Content: bool } => null,
        _ => value,
    };

    public static bool IsTruth(Value value) => value is ConstantValue { Content: bool or null };

    /// <summary>Whether both can be read as answers of one kind.</summary>
    public static bool CanMeet(Value left, Value right, ITypeSymbol? type) => KindOf(left, right, type) is not null;

    /// <summary>What holds the value after the paths met.</summary>
    /// <param name="left">One path.</param>
    /// <param name="right">The other.</param>
    /// <param name="type">The location's type.</param>
    /// <param name="joined">The joined value, where both paths do not agree on one; else null.</param>
    public Value Meet(JoinSide left, JoinSide right, ITypeSymbol? type, JoinedValue? joined)
    {
        if (ReferenceEquals(left.Value, right.Value) && (joined is null || left.Value is not (AnswerValue or TaskValue)))
        {
            return joined ?? left.Value;
        }

        if (left.Value is TaskValue mine && right.Value is TaskValue others)
        {
            return MeetTasks(mine, others, left.Facts, right.Facts, joined);
        }

        Value? identity = joined ?? IdentityOf(left.Value);
        if (KindOf(left.Value, right.Value, type) is not { } kind)
        {
            return identity ?? UnknownValue.Instance;
        }

        AnswerValue first = Answers.Of(tables.Values, left.Value, kind);
        AnswerValue second = Answers.Of(tables.Values, right.Value, kind);
        return tables.Values.Answer(
            kind,
            first.IfYes.Union(left.Facts).Intersect(second.IfYes.Union(right.Facts)),
            first.IfNo.Union(left.Facts).Intersect(second.IfNo.Union(right.Facts)),
            first.IfNull.Union(left.Facts).Intersect(second.IfNull.Union(right.Facts)),
            kind is AnswerKind.Truth or AnswerKind.Outcome ? null : identity,
            first.Outcomes ?? second.Outcomes);
    }

    private TaskValue MeetTasks(TaskValue left, TaskValue right, FactSet leftFacts, FactSet rightFacts, JoinedValue? joined)
    {
        Value inner = Meet(new JoinSide(left.Inner, leftFacts.Union(left.OnAwait)), new JoinSide(right.Inner, rightFacts.Union(right.OnAwait)), type: null, joined);
        FactSet onAwait = left.OnAwait.Union(leftFacts).Intersect(right.OnAwait.Union(rightFacts));
        return tables.Values.Task(inner, onAwait, joined?.Definition ?? left.Definition);
    }

    private static AnswerKind? KindOf(Value left, Value right, ITypeSymbol? type)
    {
        switch (left, right)
        {
            case (AnswerValue mine, AnswerValue others):
                return mine.Kind == others.Kind && ReferenceEquals(mine.Outcomes, others.Outcomes) ? mine.Kind : null;
            case (AnswerValue mine, _):
                return right is TaskValue ? null : mine.Kind;
            case (_, AnswerValue others):
                return left is TaskValue ? null : others.Kind;
            case (ConstantValue { Content: bool }, _) or (_, ConstantValue { Content: bool }):
                return AnswerKind.Truth;
            default:
                return Answers.IsTruth(type) && !ReferenceEquals(left, right) ? AnswerKind.Truth : null;
        }
    }
}
