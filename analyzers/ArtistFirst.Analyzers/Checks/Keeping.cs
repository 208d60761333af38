using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Tells where an answer is put away for later: into a field or property, a collection that one holds, or a function that one holds.</summary>
internal static class Keeping
{
    private static readonly HashSet<string> Adding = new(StringComparer.Ordinal) { "Add", "TryAdd", "AddOrUpdate", "GetOrAdd", "TryUpdate", "Insert", "Enqueue", "Push", "AddLast", "AddFirst" };

    /// <summary>A member, or an element of one, is assigned.</summary>
    public static void Assigned(Evaluation evaluation, IMemberReferenceOperation place, Value value)
    {
        if (evaluation.Frame.Watcher is not { } sweep || value is not (AnswerValue or FunctionValue) || place.Instance is IFlowCaptureReferenceOperation || OwnTypes.IsAudio(place.Type))
        {
            return;
        }

        // A bool that somebody keeps may be anything; one that is looked up later is an answer from before.
        bool isLookedUp = place is IPropertyReferenceOperation { Property.IsIndexer: true } && HolderOf(place.Instance) is not null;
        if (IsAnswer(value) || (isLookedUp && value is AnswerValue { Kind: AnswerKind.Truth, CarriesFacts: true } truth && IsOfLicense(evaluation, truth)))
        {
            sweep.Keep(place, isLookedUp ? HolderOf(place.Instance)! : place.Member, place.Type);
        }
        else if (value is FunctionValue function && Functions.BodyOf(evaluation, function) is { } body && Captured(evaluation, body) is { } captured)
        {
            sweep.Keep(place, place.Member, captured);
        }
    }

    /// <summary>A member of a collection is called that puts something into it.</summary>
    public static void Given(Evaluation evaluation, Call call)
    {
        if (evaluation.Frame.Watcher is not { } sweep || !call.Traits.IsFramework || !Adding.Contains(call.Method.Name) || HolderOf(call.Instance) is not { } keeper)
        {
            return;
        }

        foreach (CallArgument argument in call.Arguments.All)
        {
            if (IsAnswer(argument.Value) && !OwnTypes.IsAudio(argument.Operation.Value.Type))
            {
                sweep.Keep(call.Operation, keeper, argument.Operation.Value.Type);
            }
        }
    }

    private static bool IsAnswer(Value value) => value is AnswerValue { Kind: AnswerKind.Decision or AnswerKind.Proof };

    private static bool IsOfLicense(Evaluation evaluation, AnswerValue truth) => !truth.IfYes.IsAll && evaluation.Facts.In(truth.IfYes).Any(fact => !CreditMark.IsOn(fact.Use));

    /// <summary>The field or property that holds an object; null where a variable does.</summary>
    private static ISymbol? HolderOf(IOperation? instance) => instance switch
    {
        IConversionOperation conversion => HolderOf(conversion.Operand),
        IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false } => ((IMemberReferenceOperation)instance).Member,
        _ => null,
    };

    /// <summary>The type of an answer that a function uses which was asked for outside of it; null where it uses none.</summary>
    private static ITypeSymbol? Captured(Evaluation evaluation, FunctionBody body)
    {
        foreach (IOperation inner in body.Graph.OriginalOperation.Descendants())
        {
            if (inner is ILocalReferenceOperation or IParameterReferenceOperation && Variables.LocationOf(evaluation, inner) is { } location
                && evaluation.State[location.Index] is { } held && IsAnswer(held) && !OwnTypes.IsAudio(inner.Type))
            {
                return inner.Type;
            }
        }

        return null;
    }
}
