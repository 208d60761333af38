using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Reads and writes locals, parameters and captures.</summary>
internal static class Variables
{
    /// <summary>The location that an operation names; null where it names none. It is the same whenever it is asked for.</summary>
    public static Location? LocationOf(Evaluation evaluation, IOperation operation)
    {
        if (!evaluation.Locations.TryFind(operation, out Location? location))
        {
            location = FindLocation(evaluation, operation);
            evaluation.Locations.Remember(operation, location);
        }

        return location;
    }

    private static Location? FindLocation(Evaluation evaluation, IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => evaluation.Locations.Of(local.Local),
        IParameterReferenceOperation parameter => evaluation.Locations.Of(parameter.Parameter),
        IFlowCaptureReferenceOperation reference => evaluation.Frame.Body.Aliases.PlaceOf(reference.Id) is { } place
            ? LocationOf(evaluation, place)
            : evaluation.Locations.OfCapture(evaluation.Frame.Body.Graph, reference.Id, reference.Type),
        IMemberReferenceOperation member => Members.LocationOf(evaluation, member),
        IParenthesizedOperation parenthesized => LocationOf(evaluation, parenthesized.Operand),
        IDeclarationExpressionOperation declaration => LocationOf(evaluation, declaration.Expression),
        _ => null,
    };

    public static Value Read(Evaluation evaluation, IOperation operation)
    {
        if (LocationOf(evaluation, operation) is not { } location)
        {
            return UnknownValue.Instance;
        }

        return evaluation.State[location.Index] is null && location is { IsField: true, Symbol: IParameterSymbol parameter }
            ? evaluation.Values.Member(evaluation.Values.Symbol(parameter.ContainingType.OriginalDefinition), parameter, index: null, evaluation.Analysis.Knowledge.PrimaryParameters.CanChange(parameter))
            : evaluation.State.Read(location);
    }

    public static Value Capture(Evaluation evaluation, IFlowCaptureOperation capture)
    {
        // A place is not read when it is captured, but its object and its index are.
        if (evaluation.Frame.Body.Aliases.PlaceOf(capture.Id) is { } place)
        {
            foreach (IOperation child in place.ChildOperations)
            {
                evaluation.Evaluate(child);
            }

            return UnknownValue.Instance;
        }

        Value value = evaluation.Evaluate(capture.Value);
        evaluation.State.Write(evaluation.Locations.OfCapture(evaluation.Frame.Body.Graph, capture.Id, capture.Value.Type), value);
        return value;
    }

    public static Value ReadCapture(Evaluation evaluation, IFlowCaptureReferenceOperation reference)
    {
        if (evaluation.Frame.Body.Aliases.PlaceOf(reference.Id) is { } place)
        {
            return evaluation.Evaluate(place);
        }

        return evaluation.State.Read(LocationOf(evaluation, reference)!);
    }

    /// <summary>Gives a location a value that nothing is known of. Whoever has it done says when an exception may leave.</summary>
    public static void Forget(Evaluation evaluation, Location location)
    {
        int definition = location.Forgotten ??= evaluation.Values.DefinitionOf((location, nameof(Forget)));
        JoinedValue unknown = evaluation.Values.Joined(definition);
        if (ReferenceEquals(evaluation.State[location.Index], unknown) && evaluation.State.IsOnlyIn(definition, location))
        {
            // It has been forgotten before, and nobody has looked since.
            return;
        }

        evaluation.State.Redefine(definition);
        evaluation.State.Write(location, unknown);
    }
}
