using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Makes objects. A record is what it was given; a list that is written out is known element by element until something changes it.</summary>
internal static class Creations
{
    private const int CollectionExpression = 127;
    private const int Spread = 128;

    public static string TupleName(int index) => $"Item{index + 1}";

    public static Value Create(Evaluation evaluation, IObjectCreationOperation creation)
    {
        CallArguments arguments = CallArguments.Evaluate(evaluation, receiver: null, creation.Arguments);
        if (creation.Initializer is not null)
        {
            evaluation.Evaluate(creation.Initializer);
        }

        if (creation.Constructor is not { } constructor)
        {
            return evaluation.Make(creation, arguments.Values);
        }

        var call = new Call(creation, constructor, evaluation.TraitsOf(constructor), instance: null, arguments, isVirtual: false);
        if (RecordMembers(evaluation, call) is { Count: > 0 } members && evaluation.Analysis.Knowledge.Contracts.Of(constructor) is null)
        {
            Changes.OfSharedVariables(evaluation);
            return evaluation.Values.Composite(definition: null, source: null, members);
        }

        Value created = Calls.Invoke(evaluation, call);
        if (call.Traits.IsFramework)
        {
            KnownWrites.LearnOfWriter(evaluation, call, created);
        }

        return created;
    }

    public static Value With(Evaluation evaluation, IWithOperation with)
    {
        Value source = evaluation.Evaluate(with.Operand);
        foreach (IOperation initializer in with.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                source = WithMember(evaluation, source, target.Member.Name, evaluation.Evaluate(assignment.Value));
            }
        }

        return source;
    }

    /// <summary>The same but for one member.</summary>
    public static CompositeValue WithMember(Evaluation evaluation, Value source, string name, Value value)
    {
        var changed = new KeyValuePair<string, Value>(name, value);
        return source is CompositeValue { Definition: null } composite
            ? evaluation.Values.Composite(
                definition: null, composite.Source, [.. composite.Members.Where(member => !string.Equals(member.Key, name, StringComparison.Ordinal)), changed])
            : evaluation.Values.Composite(definition: null, source, [changed]);
    }

    public static Value Tuple(Evaluation evaluation, ITupleOperation tuple)
    {
        List<KeyValuePair<string, Value>> members = [];
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            members.Add(new KeyValuePair<string, Value>(TupleName(i), evaluation.Evaluate(tuple.Elements[i])));
        }

        return evaluation.Values.Composite(definition: null, source: null, members);
    }

    public static Value Anonymous(Evaluation evaluation, IAnonymousObjectCreationOperation creation)
    {
        List<KeyValuePair<string, Value>> members = [];
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                members.Add(new KeyValuePair<string, Value>(target.Member.Name, evaluation.Evaluate(assignment.Value)));
            }
        }

        return evaluation.Values.Composite(definition: null, source: null, members);
    }

    public static Value Array(Evaluation evaluation, IArrayCreationOperation array)
    {
        foreach (IOperation size in array.DimensionSizes)
        {
            evaluation.Evaluate(size);
        }

        return array is { Initializer.ElementValues: { Length: > 0 } elements, DimensionSizes.Length: 1 }
            ? List(evaluation, array, elements)
            : evaluation.Make(array, array.Initializer is null ? [] : [evaluation.Evaluate(array.Initializer)]);
    }

    /// <summary>Whether the operation is a collection expression of single elements. The oldest compiler that this runs in has no type for it.</summary>
    public static bool IsCollection(IOperation operation) => IsParameterList(operation) || (
        operation.Syntax is CollectionExpressionSyntax { Elements.Count: > 0 } syntax
        && syntax.Elements.All(element => element is ExpressionElementSyntax) && operation.ChildOperations.Count == syntax.Elements.Count
        && operation.Type is not { DeclaringSyntaxReferences.IsEmpty: false });

    /// <summary>Whether the operation is what <c>..</c> puts into a collection.</summary>
    public static bool IsSpread(IOperation operation) => (int)operation.Kind == Spread;

    // The arguments of a params parameter that is a span.
    public static bool IsParameterList(IOperation operation) => operation is { IsImplicit: true, Parent: IArgumentOperation, Type.Name: "ReadOnlySpan" or "Span" } && (int)operation.Kind == CollectionExpression;

    public static Value Collection(Evaluation evaluation, IOperation operation) => List(evaluation, operation, operation.ChildOperations);

    private static CompositeValue List(Evaluation evaluation, IOperation operation, IEnumerable<IOperation> elements)
    {
        List<KeyValuePair<string, Value>> members = [];
        foreach (IOperation element in elements)
        {
            members.Add(new KeyValuePair<string, Value>(CompositeValue.ElementName(members.Count), evaluation.Evaluate(element)));
        }

        return evaluation.Values.Composite(evaluation.Define(operation), source: null, members);
    }

    /// <summary>What the properties of a new record are, as far as its constructor's parameters tell.</summary>
    private static List<KeyValuePair<string, Value>> RecordMembers(Evaluation evaluation, Call call)
    {
        List<KeyValuePair<string, Value>> members = [];
        INamedTypeSymbol type = call.Method.ContainingType;
        if (!OwnTypes.IsRequest(type) && (!type.IsRecord || !MayBePrimary(call.Method)))
        {
            return members;
        }

        foreach (IParameterSymbol parameter in call.Method.Parameters)
        {
            if (type.GetMembers(parameter.Name).FirstOrDefault() is IPropertySymbol property && evaluation.ShapeOf(property) == MemberShape.Stable && IsOf(parameter, property))
            {
                members.Add(new KeyValuePair<string, Value>(property.Name, call[parameter.Ordinal]));
            }
        }

        return members;
    }

    // Another constructor may give its parameters to other properties, or none.
    private static bool MayBePrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.IsEmpty || constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    // A property that the record declares itself may be something else than the parameter of its name.
    private static bool IsOf(IParameterSymbol parameter, IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty
            ? SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type)
            : property.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax;
}
