using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Properties that have a contract: reading or assigning them is a call.</summary>
internal static class Accessors
{
    /// <summary>The value of a property that checks or loads; null for any other member.</summary>
    public static Value? Get(Evaluation evaluation, IMemberReferenceOperation reference, Value? instance) => Get(evaluation, reference, CallArguments.OfAccessor(instance, assigned: null));

    /// <summary>The value of a property or an indexer that checks or loads; null for any other member.</summary>
    public static Value? Get(Evaluation evaluation, IMemberReferenceOperation reference, CallArguments arguments)
    {
        if (reference is not IPropertyReferenceOperation { Property.GetMethod: { } getter } || evaluation.Analysis.Knowledge.Contracts.Of(getter) is not { } contract)
        {
            return null;
        }

        var call = new Call(reference, getter, evaluation.TraitsOf(getter), reference.Instance, arguments, isVirtual: true);
        return Calls.Contracted(evaluation, call, contract);
    }

    /// <summary>What a getter with a body gives, having done what it does: as its summary tells, like any other method.</summary>
    public static Value Run(Evaluation evaluation, IMemberReferenceOperation reference, CallArguments arguments)
    {
        if (reference.Member.DeclaringSyntaxReferences.IsEmpty)
        {
            return evaluation.Make(reference, arguments.Values);
        }

        if (reference is not IPropertyReferenceOperation { Property: { GetMethod: { } getter } property })
        {
            return evaluation.Make(reference, arguments.Values);
        }

        var call = new Call(reference, getter, evaluation.TraitsOf(getter), reference.Instance, arguments, IsVirtual(property, reference.Instance));
        Summary? summary = evaluation.Analysis.Knowledge.Summaries.Find(evaluation, call);
        UnknownCode.Run(evaluation, CodeReach.Given, call.Arguments.Values);
        return summary is null ? evaluation.Make(reference, arguments.Values) : Summarized.Apply(evaluation, call, summary);
    }

    /// <summary>A property has been assigned: its setter has done what its contract or its summary tells, like any other method.</summary>
    public static void Set(Evaluation evaluation, IMemberReferenceOperation reference, Value value)
    {
        if (reference is not IPropertyReferenceOperation { Property: { SetMethod: { } setter } property })
        {
            return;
        }

        bool hasBody = MemberShapes.HasSetterBody(property);
        MemberContract? contract = evaluation.Analysis.Knowledge.Contracts.Of(setter);
        if (!hasBody && contract is null)
        {
            return;
        }

        // Its object and its index have been evaluated on the way to the place.
        Evaluation again = evaluation.Again();
        Value? instance = reference.Instance is null ? null : again.Evaluate(reference.Instance);
        CallArguments arguments = CallArguments.Evaluate(again, instance, ((IPropertyReferenceOperation)reference).Arguments).WithAssigned(value);
        var call = new Call(reference, setter, evaluation.TraitsOf(setter), reference.Instance, arguments, contract is not null || IsVirtual(property, reference.Instance));
        if (contract is not null)
        {
            Calls.Contracted(evaluation, call, contract);
        }

        Summary? summary = contract is null ? evaluation.Analysis.Knowledge.Summaries.Find(evaluation, call) : null;
        if (hasBody)
        {
            Calls.Change(evaluation, call);
        }

        if (summary is not null)
        {
            Summarized.Apply(evaluation, call, summary);
        }
    }

    private static bool IsVirtual(IPropertySymbol property, IOperation? instance) =>
        (property is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false }) && instance?.Type is not { IsSealed: true };
}
