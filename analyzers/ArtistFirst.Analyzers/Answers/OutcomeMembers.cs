using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The members of an outcome enum that say yes, and those that say no. An outcome may hold a number that is no member at all, which says nothing.</summary>
internal sealed class OutcomeMembers(IReadOnlyList<object> yes, IReadOnlyList<object> no)
{
    /// <summary>What it proves that an outcome is, and that it is not, a constant.</summary>
    public AnswerValue Equal(ValueTable values, AnswerValue outcome, object? constant)
    {
        bool isMember = yes.Concat(no).Any(member => Equals(member, constant));
        return Test(values, outcome, member => Equals(member, constant), mayOtherPass: !isMember);
    }

    /// <summary>What it proves that an outcome is less than a constant, or whatever the operator says.</summary>
    public AnswerValue Compare(ValueTable values, AnswerValue outcome, BinaryOperatorKind kind, object constant) =>
        Test(values, outcome, member => Compare(member, kind, constant), mayOtherPass: true);

    private static bool Compare(object left, BinaryOperatorKind kind, object right)
    {
        int order = Convert.ToInt64(left).CompareTo(Convert.ToInt64(right));
        return kind switch
        {
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            BinaryOperatorKind.GreaterThan => order > 0,
            BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
            _ => true,
        };
    }

    private static FactSet Meet(AnswerValue outcome, bool mayBeYes, bool mayBeNo, bool mayBeOther)
    {
        FactSet facts = FactSet.All;
        facts = mayBeYes ? facts.Intersect(outcome.IfYes) : facts;
        facts = mayBeNo ? facts.Intersect(outcome.IfNo) : facts;
        return mayBeOther ? facts.Intersect(FactSet.None) : facts;
    }

    private AnswerValue Test(ValueTable values, AnswerValue outcome, Func<object, bool> passes, bool mayOtherPass) => values.Truth(
        Meet(outcome, yes.Any(passes), no.Any(passes), mayOtherPass),
        Meet(outcome, yes.Any(member => !passes(member)), no.Any(member => !passes(member)), mayBeOther: true));
}
