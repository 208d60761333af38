using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Evaluates operators: what they say about facts, and text that they put together.</summary>
internal static class Operators
{
    public static Value Evaluate(Evaluation evaluation, IOperation operation)
    {
        switch (operation)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return evaluation.Values.Not(evaluation.Values.Truth(evaluation.Evaluate(not.Operand)));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.True } isTrue:
                return evaluation.Evaluate(isTrue.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd:
                return evaluation.Values.Pure(PureValue.FromEnd, evaluation.Evaluate(fromEnd.Operand));
            case IUnaryOperation unary:
                Value operand = evaluation.Evaluate(unary.Operand);
                return Calls.Operate(evaluation, unary, unary.OperatorMethod, operand) ?? evaluation.Make(unary, [operand]);
            default:
                var binary = (IBinaryOperation)operation;
                Value left = evaluation.Evaluate(binary.LeftOperand);
                Value right = evaluation.Evaluate(binary.RightOperand);
                return binary.OperatorMethod is null || IsText(binary.Type) || Answers.IsTruth(binary.LeftOperand.Type)
                    ? Combine(evaluation, binary, binary.OperatorKind, left, right)
                    : Calls.Operate(evaluation, binary, binary.OperatorMethod, left, right) ?? evaluation.Make(binary, [left, right]);
        }
    }

    public static Value Combine(Evaluation evaluation, IOperation operation, BinaryOperatorKind kind, Value left, Value right)
    {
        ValueTable values = evaluation.Values;
        bool isTruth = Answers.IsTruth(operation.Type);
        return kind switch
        {
            BinaryOperatorKind.Equals => Patterns.Equal(evaluation, left, right) ?? (Value)evaluation.Make(operation, [left, right]),
            BinaryOperatorKind.NotEquals => Patterns.Equal(evaluation, left, right) is { } equal ? values.Not(equal) : evaluation.Make(operation, [left, right]),
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when isTruth => values.And(values.Truth(left), values.Truth(right)),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when isTruth => values.Or(values.Truth(left), values.Truth(right)),
            BinaryOperatorKind.Add when IsText(operation.Type) => values.Pure("text", left, right),
            BinaryOperatorKind.Or when operation.Type is { TypeKind: TypeKind.Enum } => values.Pure("or", left, right),
            _ => evaluation.Make(operation, [left, right]),
        };
    }

    public static Value Text(Evaluation evaluation, IInterpolatedStringOperation text)
    {
        List<Value> parts = [];
        foreach (IOperation part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    parts.Add(evaluation.Evaluate(literal.Text));
                    break;
                case IInterpolationOperation interpolation:
                    parts.Add(evaluation.Evaluate(interpolation.Expression));
                    break;
                default:
                    return evaluation.EvaluateChildren(text);
            }
        }

        return evaluation.Values.Pure("text", parts);
    }

    public static Value IsType(Evaluation evaluation, IIsTypeOperation isType)
    {
        Value operand = evaluation.Evaluate(isType.ValueOperand);

        // Whatever type it is found to be of, it was there; not being of the type says nothing.
        AnswerValue isNull = evaluation.IsNull(operand);
        AnswerValue matches = evaluation.Values.Truth(isNull.IfNo, FactSet.None);
        return isType.IsNegated ? evaluation.Values.Not(matches) : matches;
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
