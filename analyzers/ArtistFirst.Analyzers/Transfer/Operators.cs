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
                Value tested = evaluation.Evaluate(isTrue.Operand);
                return Own(evaluation, isTrue, isTrue.OperatorMethod, isTrue.Operand.Type, tested) is AnswerValue truth ? truth : tested;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd:
                return evaluation.Values.Pure(PureValue.FromEnd, evaluation.Evaluate(fromEnd.Operand));
            case IUnaryOperation unary:
                Value operand = evaluation.Evaluate(unary.Operand);
                return Own(evaluation, unary, unary.OperatorMethod, unary.Operand.Type, operand) ?? evaluation.Make(unary, [operand]);
            default:
                var binary = (IBinaryOperation)operation;
                Value left = evaluation.Evaluate(binary.LeftOperand);
                Value right = evaluation.Evaluate(binary.RightOperand);
                return Apply(evaluation, binary, binary.OperatorMethod, binary.OperatorKind, (binary.LeftOperand.Type, left), (binary.RightOperand.Type, right));
        }
    }

    /// <summary>Applies an operator to two values, also that of a compound assignment.</summary>
    public static Value Apply(
        Evaluation evaluation, IOperation operation, IMethodSymbol? method, BinaryOperatorKind kind, (ITypeSymbol? Type, Value Value) left, (ITypeSymbol? Type, Value Value) right)
    {
        if (method is null || IsBuiltIn(method) || (method.IsImplicitlyDeclared && (left.Value is ConstantValue || right.Value is ConstantValue)))
        {
            RunDynamic(evaluation, left.Type, right.Type);
            return Combine(evaluation, operation, kind, left.Value, right.Value);
        }

        return Calls.Operate(evaluation, operation, method, left.Value, right.Value) ?? evaluation.Make(operation, [left.Value, right.Value]);
    }

    /// <summary>The result of an operator of somebody's own, as far as it is known; null for any other.</summary>
    public static Value? Own(Evaluation evaluation, IOperation operation, IMethodSymbol? method, ITypeSymbol? type, Value operand)
    {
        RunDynamic(evaluation, type, other: null);
        return method is null || IsBuiltIn(method) ? null : Calls.Operate(evaluation, operation, method, operand);
    }

    private static Value Combine(Evaluation evaluation, IOperation operation, BinaryOperatorKind kind, Value left, Value right)
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

    /// <summary>What is found at run time may be an operator of anybody's own.</summary>
    private static void RunDynamic(Evaluation evaluation, ITypeSymbol? type, ITypeSymbol? other)
    {
        if (type is { TypeKind: TypeKind.Dynamic } || other is { TypeKind: TypeKind.Dynamic })
        {
            UnknownCode.Run(evaluation, CodeReach.Anything, []);
        }
    }

    // Those of numbers and texts are methods in some compilers.
    private static bool IsBuiltIn(IMethodSymbol method) =>
        method.MethodKind == MethodKind.BuiltinOperator || method.ContainingType is null or { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Dynamic };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
