using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Gives places values. The value a place held before stays what it is: facts speak of values.</summary>
internal static class Assignments
{
    public static Value Evaluate(Evaluation evaluation, IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true } alias:
                evaluation.Evaluate(alias.Value);
                return UnknownValue.Instance;
            case ISimpleAssignmentOperation assignment:
                EvaluatePlace(evaluation, assignment.Target);
                Value value = evaluation.Evaluate(assignment.Value);
                Assign(evaluation, assignment.Target, value);
                return value;
            case IDeconstructionAssignmentOperation deconstruction:
                EvaluatePlace(evaluation, deconstruction.Target);
                Value parts = evaluation.Evaluate(deconstruction.Value);
                Deconstruction.Run(evaluation, deconstruction.Target, parts, deconstruction.Value.Type);
                Deconstruction.Assign(evaluation, deconstruction.Target, parts, deconstruction, deconstruction.Value.Type);
                return parts;
            case ICompoundAssignmentOperation compound:
                EvaluatePlace(evaluation, compound.Target);
                Value left = evaluation.Evaluate(compound.Target);
                Value right = evaluation.Evaluate(compound.Value);
                Value combined = Compound(evaluation, compound, left, right);
                Assign(evaluation, compound.Target, combined);
                return combined;
            default:
                var increment = (IIncrementOrDecrementOperation)operation;
                Value before = evaluation.Evaluate(increment.Target);
                Value after = Operators.Own(evaluation, increment, increment.OperatorMethod, increment.Target.Type, before) ?? evaluation.Make(operation, [before]);
                Assign(evaluation, increment.Target, after);
                return increment.IsPostfix ? before : after;
        }
    }

    public static void Assign(Evaluation evaluation, IOperation target, Value value)
    {
        switch (target)
        {
            case IConversionOperation conversion:
                Assign(evaluation, conversion.Operand, value);
                return;
            case IFlowCaptureReferenceOperation reference when evaluation.Frame.Body.Aliases.PlaceOf(reference.Id) is { } place:
                Assign(evaluation, place, value);
                return;
            case IFlowCaptureReferenceOperation reference when evaluation.Frame.Body.Aliases.PlacesOf(reference.Id) is { Count: > 1 } places:
                // One of them has got it, and nobody knows which.
                foreach (IOperation one in places)
                {
                    Assign(evaluation, one, evaluation.Make((target, one), []));
                }

                return;
            case ITupleOperation tuple:
                Deconstruction.Assign(evaluation, tuple, value, tuple, type: null);
                return;
        }

        AssignPlace(evaluation, target, value);
    }

    /// <summary>Gives a value to what is written there, and to nothing else.</summary>
    private static void AssignPlace(Evaluation evaluation, IOperation target, Value value)
    {
        if (Variables.LocationOf(evaluation, target) is { } location)
        {
            evaluation.State.Write(location, value);
        }

        switch (target)
        {
            case IFieldReferenceOperation { Field.RefKind: not RefKind.None }:
                // What the field refers to is assigned.
                Changes.ByAnyone(evaluation);
                break;
            case IMemberReferenceOperation { Instance: { Type.IsValueType: true } owner } and not IPropertyReferenceOperation { Property.IsIndexer: true }:
                Assign(evaluation, owner, WithMember(evaluation, owner, (IMemberReferenceOperation)target, value));
                Accessors.Set(evaluation, (IMemberReferenceOperation)target, value);
                break;
            case IMemberReferenceOperation { Instance: IFlowCaptureReferenceOperation initialized } member
                when evaluation.Evaluate(initialized) is CompositeValue { Definition: null } && evaluation.ShapeOf(member.Member) == MemberShape.Stable:
                // The initializer of a record: nobody else holds it yet.
                Assign(evaluation, initialized, WithMember(evaluation, initialized, member, value));
                break;
            case IMemberReferenceOperation member:
                OfMember(evaluation, member, value);
                OfReferences(evaluation, member.Type);
                break;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                OfElement(evaluation, target.ChildOperations.First());
                break;
            case IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } parameter:
                OfOtherReferences(evaluation, parameter.Parameter);
                break;
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IDiscardOperation
                or IDeclarationExpressionOperation or IParenthesizedOperation:
                break;
            default:
                // A reference to somewhere: a ref local, the result of a ref method, a pointer.
                Changes.ByAnyone(evaluation);
                break;
        }

        if (target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list })
        {
            OfElement(evaluation, list);
        }

        evaluation.Frame.Throwing.MayThrow(evaluation.State);
    }

    /// <summary>What an operator makes of a place and a value: on the way, both may be converted by code of somebody's own.</summary>
    private static Value Compound(Evaluation evaluation, ICompoundAssignmentOperation compound, Value left, Value right)
    {
        Value from = compound.InConversion.MethodSymbol is { } before ? Conversions.Own(evaluation, compound.Target, before, left) : left;
        Value made = Operators.Apply(evaluation, compound, compound.OperatorMethod, compound.OperatorKind, (compound.Target.Type, from), (compound.Value.Type, right));
        return compound.OutConversion.MethodSymbol is { } after ? Conversions.Own(evaluation, compound.Value, after, made) : made;
    }

    /// <summary>The object and the index of a place are evaluated before its new value.</summary>
    private static void EvaluatePlace(Evaluation evaluation, IOperation target)
    {
        if (target is IInvocationOperation)
        {
            // It gives a reference to the place.
            evaluation.Evaluate(target);
        }

        if (target is IMemberReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation)
        {
            foreach (IOperation child in target.ChildOperations)
            {
                evaluation.Evaluate(child);
            }
        }
    }

    /// <summary>Two reference parameters may be the same variable.</summary>
    private static void OfOtherReferences(Evaluation evaluation, IParameterSymbol assigned)
    {
        foreach (IParameterSymbol other in (assigned.ContainingSymbol as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (other.RefKind != RefKind.None && other.Ordinal != assigned.Ordinal && SymbolEqualityComparer.Default.Equals(other.Type, assigned.Type))
            {
                Variables.Forget(evaluation, evaluation.Locations.Of(other));
            }
        }
    }

    /// <summary>A reference parameter may be the field that was assigned.</summary>
    private static void OfReferences(Evaluation evaluation, ITypeSymbol? assigned)
    {
        foreach (IParameterSymbol parameter in evaluation.Frame.Body.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.Out) && SymbolEqualityComparer.Default.Equals(parameter.Type, assigned))
            {
                Variables.Forget(evaluation, evaluation.Locations.Of(parameter));
            }
        }
    }

    /// <summary>What a struct is after one of its members was assigned: the same but for that.</summary>
    private static Value WithMember(Evaluation evaluation, IOperation owner, IMemberReferenceOperation target, Value value)
    {
        if (evaluation.ShapeOf(target.Member) == MemberShape.Computed || MemberShapes.HasSetterBody(target.Member) || Variables.LocationOf(evaluation, owner) is not { } location)
        {
            Changes.OfMember(evaluation, target.Member);
            return evaluation.Make((target, "struct"), []);
        }

        return Creations.WithMember(evaluation, evaluation.State.Read(location), MemberReading.NameOf(target.Member), value);
    }

    private static void OfElement(Evaluation evaluation, IOperation list)
    {
        Changes.OfMember(evaluation, member: null);
        Value changed = evaluation.Evaluate(list);
        Changes.ByCall(evaluation, [changed], [changed]);
    }

    private static void OfMember(Evaluation evaluation, IMemberReferenceOperation member, Value value)
    {
        Changes.OfMember(evaluation, member.Member);
        if (!MemberShapes.HasSetterBody(member.Member))
        {
            IsNow(evaluation, member, value);
        }

        Accessors.Set(evaluation, member, value);
        Keeping.Assigned(evaluation, member, value);
    }

    /// <summary>What is known of the value is known of the member of that object that holds it from now on.</summary>
    private static void IsNow(Evaluation evaluation, IMemberReferenceOperation member, Value value)
    {
        // Anything else has been evaluated, and is not to be evaluated again.
        if (member.Instance is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation && evaluation.ShapeOf(member.Member) != MemberShape.Computed && value is not (AnswerValue or TaskValue or UnknownValue or ConstantValue)
            && evaluation.Evaluate(member.Instance) is var instance and not (AnswerValue or UnknownValue or CompositeValue)
            && Members.Of(evaluation, instance, member.Member, () => UnknownValue.Instance) is MemberValue held)
        {
            evaluation.State.Facts = evaluation.Facts.SaidOf(evaluation.State.Facts, evaluation.Values, value, held);
        }
    }
}
