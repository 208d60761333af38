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

        Call? call = reference is IPropertyReferenceOperation { Property: { GetMethod: { } getter } property }
            ? new Call(reference, getter, evaluation.TraitsOf(getter), reference.Instance, arguments, IsVirtual(property, reference.Instance))
            : null;
        Summary? summary = call is null ? null : evaluation.Analysis.Knowledge.Summaries.Find(evaluation, call);
        Changes.ByAccessor(evaluation, arguments.Receiver);
        return call is null || summary is null ? evaluation.Make(reference, arguments.Values) : Summarized.Apply(evaluation, call, summary);
    }

    public static void Set(Evaluation evaluation, IMemberReferenceOperation reference, Value value)
    {
        if (reference is IPropertyReferenceOperation { Property.SetMethod: { } setter } && evaluation.Analysis.Knowledge.Contracts.Of(setter)?.Load is { } load)
        {
            Value? instance = reference.Instance is null ? null : evaluation.Evaluate(reference.Instance);
            CallArguments arguments = reference is IPropertyReferenceOperation { Arguments: { IsEmpty: false } index }
                ? CallArguments.Evaluate(evaluation, instance, index)
                : CallArguments.OfAccessor(instance, value);
            LoadCalls.Report(evaluation, new Call(reference, setter, evaluation.TraitsOf(setter), reference.Instance, arguments, isVirtual: true), load);
        }
    }

    private static bool IsVirtual(IPropertySymbol property, IOperation? instance) =>
        (property is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false }) && instance?.Type is not { IsSealed: true };
}
