using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Reads fields, properties and elements. What cannot change is the same value whenever it is read of the same object; what can is the same
/// until somebody may have changed it; what a getter computes anew is another one each time.
/// </summary>
internal static class Members
{
    /// <summary>The location of a field or automatic property of <c>this</c>; null for any other member.</summary>
    public static Location? LocationOf(Evaluation evaluation, IMemberReferenceOperation reference) =>
        reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        && reference is { Type: { } type } and (IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true })
        && evaluation.ShapeOf(reference.Member) is MemberShape.Stable or MemberShape.Changeable
            ? evaluation.Locations.OfMember(reference.Member, type, evaluation.ShapeOf(reference.Member) is MemberShape.Changeable)
            : null;

    public static Value Read(Evaluation evaluation, IOperation operation)
    {
        switch (operation)
        {
            case IArrayElementReferenceOperation element:
                return Element(evaluation, operation, element.ArrayReference, element.Indices);
            case IImplicitIndexerReferenceOperation element when UnknownCode.HasBody(element.IndexerSymbol):
                Value list = evaluation.Evaluate(element.Instance);
                Value place = evaluation.Evaluate(element.Argument);
                UnknownCode.Run(evaluation, CodeReach.Given, [list]);
                return evaluation.Make(operation, [list, place]);
            case IImplicitIndexerReferenceOperation element:
                return Element(evaluation, operation, element.Instance, [element.Argument]);
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer:
                return Indexer(evaluation, indexer);
            case IMemberReferenceOperation reference:
                return Member(evaluation, reference);
            default:
                return evaluation.EvaluateChildren(operation);
        }
    }

    /// <summary>The value of a member of a value, as it is read there.</summary>
    public static Value Of(Evaluation evaluation, Value root, ISymbol member, Func<Value> compute)
    {
        switch (root)
        {
            case CompositeValue composite when composite.Find(MemberReading.NameOf(member)) is { } known:
                return known;
            case CompositeValue { Source: { } source }:
                return Of(evaluation, source, member, compute);
        }

        return evaluation.ShapeOf(member) switch
        {
            MemberShape.Stable => evaluation.Values.Member(root, member, index: null, canChange: false),
            MemberShape.Changeable => evaluation.Values.Member(root, member, index: null, canChange: true),
            _ => compute(),
        };
    }

    private static Value Member(Evaluation evaluation, IMemberReferenceOperation reference)
    {
        if (Variables.LocationOf(evaluation, reference) is { } location && evaluation.State[location.Index] is { } held)
        {
            return held;
        }

        if (reference.Instance is null)
        {
            return Accessors.Get(evaluation, reference, instance: null) ?? Static(evaluation, reference);
        }

        Value instance = evaluation.Evaluate(reference.Instance);
        if (Accessors.Get(evaluation, reference, instance) is { } loaded)
        {
            return loaded;
        }

        if (DecisionMembers.Read(evaluation, reference, instance) is { } answer)
        {
            return answer;
        }

        Value root = instance is AnswerValue { Identity: { } identity } ? identity : instance;
        Value value = NullableMembers.Read(evaluation, reference, instance) ?? TaskCalls.Result(evaluation, reference, instance)
            ?? Sequences.Current(evaluation, reference, root)
            ?? Of(evaluation, root, reference.Member, () => Accessors.Run(evaluation, reference, CallArguments.OfAccessor(root, assigned: null)));
        ProofMembers.Learn(evaluation, reference, root, value);
        return value;
    }

    private static Value Static(Evaluation evaluation, IMemberReferenceOperation reference) => evaluation.ShapeOf(reference.Member) switch
    {
        MemberShape.Stable => evaluation.Values.Symbol(reference.Member),
        MemberShape.Changeable => evaluation.Values.Member(evaluation.Values.Symbol(reference.Member.ContainingType), reference.Member, index: null, canChange: true),
        _ => TaskCalls.Completed(evaluation, reference) ?? Accessors.Run(evaluation, reference, CallArguments.OfAccessor(receiver: null, assigned: null)),
    };

    private static Value Element(Evaluation evaluation, IOperation operation, IOperation instance, IEnumerable<IOperation> indices)
    {
        Value root = evaluation.Evaluate(instance);
        Value[] index = [.. indices.Select(evaluation.Evaluate)];
        return operation.Type is null ? UnknownValue.Instance : ElementOf(evaluation, root, index);
    }

    private static Value Indexer(Evaluation evaluation, IPropertyReferenceOperation indexer)
    {
        Value root = indexer.Instance is null ? UnknownValue.Instance : evaluation.Evaluate(indexer.Instance);
        CallArguments arguments = CallArguments.Evaluate(evaluation, root, indexer.Arguments);
        if (Accessors.Get(evaluation, indexer, arguments) is { } contracted)
        {
            return contracted;
        }

        Value[] index = [.. arguments.All.Select(argument => argument.Value)];
        return indexer.Property.DeclaringSyntaxReferences.IsEmpty
            ? ElementOf(evaluation, root, index)
            : Accessors.Run(evaluation, indexer, arguments);
    }

    private static Value ElementOf(Evaluation evaluation, Value root, Value[] index)
    {
        if (root is CompositeValue composite && index is [ConstantValue { Content: int position }] && composite.Find(CompositeValue.ElementName(position)) is { } known)
        {
            return known;
        }

        Value place = index.Length == 1 ? index[0] : evaluation.Values.Pure("index", index);
        Value element = evaluation.Values.Member(root, member: null, place, canChange: true);
        Sequences.LearnOfElement(evaluation, root, element);
        return element;
    }
}
