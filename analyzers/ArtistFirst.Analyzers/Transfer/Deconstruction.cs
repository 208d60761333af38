using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Takes tuples and records apart.</summary>
internal static class Deconstruction
{
    /// <summary>Gives each place its part of a value.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="target">The places.</param>
    /// <param name="value">The value.</param>
    /// <param name="whole">The operation that takes it apart.</param>
    /// <param name="type">The type of the value; null where it is not known.</param>
    public static void Assign(Evaluation evaluation, IOperation target, Value value, IOperation whole, ITypeSymbol? type)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Assign(evaluation, declaration.Expression, value, whole, type);
                break;
            case IConversionOperation conversion:
                Assign(evaluation, conversion.Operand, value, whole, type);
                break;
            case ITupleOperation tuple:
                IMethodSymbol? method = MethodOf(type, tuple.Elements.Length);
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    Value part = Part(evaluation, value, i, method) ?? evaluation.Make((whole, tuple.Elements[i]), [value]);
                    Assign(evaluation, tuple.Elements[i], part, whole, method?.Parameters[i].Type);
                }

                break;
            case IDiscardOperation:
                break;
            default:
                Assignments.Assign(evaluation, target, value);
                break;
        }
    }

    /// <summary>A part of a tuple that is known, or of a record, which gives out its properties; null for any other.</summary>
    public static Value? Part(Evaluation evaluation, Value value, int position, ISymbol? method)
    {
        if (value is CompositeValue composite && composite.Find(Creations.TupleName(position)) is { } known)
        {
            return known;
        }

        return method is IMethodSymbol { ContainingType: { IsRecord: true } type } ofRecord && IsMadeByCompiler(ofRecord) && position < ofRecord.Parameters.Length
            && MemberReading.Of(evaluation, value, type, ofRecord.Parameters[position].Name) is var part and not UnknownValue
            ? part
            : null;
    }

    /// <summary>The methods that take a value apart have run.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="target">The places that get the parts.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the value; null where it is not known.</param>
    public static void Run(Evaluation evaluation, IOperation target, Value value, ITypeSymbol? type)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Run(evaluation, declaration.Expression, value, type);
                return;
            case IConversionOperation conversion:
                Run(evaluation, conversion.Operand, value, type);
                return;
            case ITupleOperation when type is null:
                UnknownCode.Run(evaluation, CodeReach.Anything, []);
                return;
            case ITupleOperation tuple when type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements }:
                for (int i = 0; i < tuple.Elements.Length && i < elements.Length; i++)
                {
                    Run(evaluation, tuple.Elements[i], UnknownValue.Instance, elements[i].Type);
                }

                return;
            case ITupleOperation tuple:
                Run(evaluation, tuple, value, type, type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == tuple.Elements.Length));
                return;
        }
    }

    /// <summary>A method that takes a value apart has run.</summary>
    public static void Run(Evaluation evaluation, ISymbol method, Value value)
    {
        if (RunsCode(method))
        {
            UnknownCode.Run(evaluation, CodeReach.Given, [value]);
        }
    }

    /// <summary>Whether taking something apart by a method, or by an interface for it, runs code of the project.</summary>
    public static bool RunsCode(ISymbol method) =>
        method is IMethodSymbol taking ? !IsMadeByCompiler(taking) && !PureCalls.IsFramework(taking) : method is not ITypeSymbol { IsTupleType: true };

    private static void Run(Evaluation evaluation, ITupleOperation tuple, Value value, ITypeSymbol type, IMethodSymbol? method)
    {
        if (method is not null || !type.DeclaringSyntaxReferences.IsEmpty)
        {
            // Without a method of its own it is taken apart by an extension.
            Run(evaluation, (ISymbol?)method ?? type, value);
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            Run(evaluation, tuple.Elements[i], UnknownValue.Instance, method?.Parameters[i].Type);
        }
    }

    private static IMethodSymbol? MethodOf(ITypeSymbol? type, int count) =>
        type is { IsRecord: true } ? type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count) : null;

    private static bool IsMadeByCompiler(IMethodSymbol method) =>
        method.IsImplicitlyDeclared || method.GetAttributes().Any(attribute => Attributes.Is(attribute, "CompilerGeneratedAttribute", "System.Runtime.CompilerServices"));
}
