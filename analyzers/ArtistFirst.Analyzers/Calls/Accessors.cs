using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Properties that have a contract: reading or assigning them is a call.</summary>
internal static class Accessors
{
    /// <summary>The value of a property that checks or loads; null for any other member.</summary>
    public static Value? Get(Evaluation evaluation, IMemberReferenceOperation reference, Value? instance)
    {
        if (reference is not IPropertyReferenceOperation { Property.GetMethod: { } getter } || evaluation.Analysis.Knowledge.Contracts.Of(getter) is not { } contract)
        {
            return null;
        }

        var call = new Call(reference, getter, reference.Instance, CallArguments.OfAccessor(instance, assigned: null), isVirtual: true);
        return Calls.Contracted(evaluation, call, contract);
    }

    public static void Set(Evaluation evaluation, IMemberReferenceOperation reference, Value value)
    {
        if (reference is IPropertyReferenceOperation { Property.SetMethod: { } setter } && evaluation.Analysis.Knowledge.Contracts.Of(setter)?.Load is { } load)
        {
            Value? instance = reference.Instance is null ? null : evaluation.Evaluate(reference.Instance);
            LoadCalls.Report(evaluation, new Call(reference, setter, reference.Instance, CallArguments.OfAccessor(instance, value), isVirtual: true), load);
        }
    }
}
