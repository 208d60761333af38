using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What taking a branch proves. Besides the facts that the answer implies, the variable that was tested is known to be true or false from
/// here on: this is what makes <c>if (c) check; … if (c) load;</c> work.
/// </summary>
internal static class Guard
{
    public static void Assume(Evaluation evaluation, IOperation tested, Value value, bool truth)
    {
        if (!evaluation.State.IsReachable)
        {
            return;
        }

        AnswerValue answer = evaluation.Values.Truth(value);
        FactSet facts = truth ? answer.IfYes : answer.IfNo;
        if (facts.IsAll)
        {
            evaluation.State.BecomeUnreachable();
            return;
        }

        evaluation.State.Learn(facts);
        Refine(evaluation, tested, truth);
    }

    private static void Refine(Evaluation evaluation, IOperation tested, bool truth)
    {
        switch (tested)
        {
            case IParenthesizedOperation parenthesized:
                Refine(evaluation, parenthesized.Operand, truth);
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                Refine(evaluation, not.Operand, !truth);
                break;
            case IIsNullOperation isNull:
                RefineNull(evaluation, isNull.Operand, truth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality:
                bool isEqual = truth == (equality.OperatorKind == BinaryOperatorKind.Equals);
                RefineEqual(evaluation, equality.LeftOperand, equality.RightOperand, isEqual);
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern:
                RefineEqual(evaluation, pattern.Value, constant.Value, truth);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IFieldReferenceOperation:
                Write(evaluation, tested, evaluation.Values.Constant(truth));
                break;
        }
    }

    private static void RefineEqual(Evaluation evaluation, IOperation operand, IOperation constant, bool isEqual)
    {
        if (constant.ConstantValue is not { HasValue: true, Value: var content })
        {
            return;
        }

        if (content is null)
        {
            RefineNull(evaluation, operand, isEqual);
        }
        else if (content is bool truth && operand.Type?.SpecialType == SpecialType.System_Boolean)
        {
            Refine(evaluation, operand, isEqual == truth);
        }
    }

    private static void RefineNull(Evaluation evaluation, IOperation operand, bool isNull)
    {
        if (Variables.LocationOf(evaluation, Unwrap(operand)) is not { } location || evaluation.State[location.Index] is not { } held)
        {
            return;
        }

        if (isNull)
        {
            Write(evaluation, operand, evaluation.Values.Null);
        }
        else if (held is AnswerValue answer)
        {
            evaluation.State.Write(location, evaluation.Values.With(answer, answer.IfYes, answer.IfNo, FactSet.All));
        }
    }

    private static void Write(Evaluation evaluation, IOperation place, Value value)
    {
        if (Variables.LocationOf(evaluation, Unwrap(place)) is { IsShared: false } location)
        {
            evaluation.State.Write(location, value);
        }
    }

    private static IOperation Unwrap(IOperation operation) => operation is IConversionOperation { OperatorMethod: null } conversion ? Unwrap(conversion.Operand) : operation;
}
