using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Finds secrets in the source: texts that are one, and anything written that is given where a key, a password of one or a license token is asked for. Messages never show it.</summary>
internal static class WrittenSecrets
{
    public static Diagnostic? Judge(ILiteralOperation literal)
    {
        if (literal.Type?.SpecialType != SpecialType.System_String || literal.ConstantValue is not { HasValue: true, Value: string text } || text.Length == 0)
        {
            return null;
        }

        IOperation whole = WholeOf(literal);
        if (!ReferenceEquals(whole, literal) && !ReferenceEquals(FirstLiteral(whole), literal))
        {
            return null;
        }

        string all = whole.ConstantValue is { HasValue: true, Value: string constant } ? constant : text;
        if (!SecretParameters.IsKeyHeader(all))
        {
            return SecretText.KindOf(all) is { } kind ? Report(whole.Syntax, kind) : null;
        }

        // The lines of a key, one by one.
        return SecretText.KindOf(all + string.Concat(NextTo(whole))) is { } joined ? Report(whole.Syntax, joined) : null;
    }

    public static Diagnostic? Judge(IArgumentOperation argument, SecretPlaces places) =>
        argument is { IsImplicit: false, Parameter: { } parameter } && places.NameOf(parameter) is { } name && WrittenValue.Is(argument.Value) && !IsSecretItself(argument.Value)
            ? Report(argument.Value.Syntax, name)
            : null;

    public static Diagnostic? Judge(ISimpleAssignmentOperation assignment, SecretPlaces places) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } && places.Takes(property) && WrittenValue.Is(assignment.Value) && !IsSecretItself(assignment.Value)
            ? Report(assignment.Value.Syntax, $"What is assigned to {Places.NameOf(property)}")
            : null;

    // It is reported as what it is.
    private static bool IsSecretItself(IOperation value) => value.DescendantsAndSelf().Any(part => part.ConstantValue is { HasValue: true, Value: string text } && SecretText.KindOf(text) is not null);

    private static IOperation WholeOf(IOperation literal)
    {
        IOperation whole = literal;
        while (whole.Parent is IBinaryOperation or IParenthesizedOperation or IConversionOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation && whole.Parent.ConstantValue is { HasValue: true, Value: string })
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private static IOperation? FirstLiteral(IOperation whole) => whole.DescendantsAndSelf().FirstOrDefault(part => part is ILiteralOperation { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } });

    private static IEnumerable<string> NextTo(IOperation text)
    {
        IOperation? list = text.Parent;
        while (list is not (null or IInvocationOperation or IArrayCreationOperation or IBlockOperation))
        {
            list = list.Parent;
        }

        return list is IInvocationOperation or IArrayCreationOperation
            ? list.Descendants().Where(part => part is ILiteralOperation && !ReferenceEquals(part, text)).Select(part => part.ConstantValue.Value as string ?? string.Empty)
            : [];
    }

    private static Diagnostic Report(SyntaxNode place, string what) => Diagnostic.Create(SecretInSource.Rule, place.GetLocation(), what);
}
