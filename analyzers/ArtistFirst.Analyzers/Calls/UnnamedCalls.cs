using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Calls of which no method is known: through a function pointer, or found at run time (<c>dynamic</c>).</summary>
internal static class UnnamedCalls
{
    public static Value ByPointer(Evaluation evaluation, IFunctionPointerInvocationOperation invocation)
    {
        evaluation.Evaluate(invocation.Target);
        CallArguments arguments = CallArguments.Evaluate(evaluation, receiver: null, invocation.Arguments);
        UnknownCode.Run(evaluation, CodeReach.Anything, arguments.Values);
        foreach (CallArgument argument in arguments.All)
        {
            if (argument.Operation is { Parameter.RefKind: RefKind.Out or RefKind.Ref } reference)
            {
                Assignments.Assign(evaluation, reference.Value, evaluation.Make(reference, arguments.Values));
            }
        }

        return evaluation.Make(invocation, arguments.Values);
    }

    /// <summary>A function is given to an event, or taken from it. One that is a field, or of another assembly, only keeps it.</summary>
    public static Value Subscribe(Evaluation evaluation, IEventAssignmentOperation assignment)
    {
        var reference = assignment.EventReference as IEventReferenceOperation;
        Value? instance = reference?.Instance is null ? null : evaluation.Evaluate(reference.Instance);
        Value function = evaluation.Evaluate(assignment.HandlerValue);
        if (reference is null)
        {
            UnknownCode.Run(evaluation, CodeReach.Anything, []);
        }
        else if ((assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod) is { } accessor && UnknownCode.HasBody(accessor))
        {
            Calls.Change(evaluation, new Call(assignment, accessor, evaluation.TraitsOf(accessor), reference.Instance, CallArguments.OfAccessor(instance, function), isVirtual: false));
        }

        return UnknownValue.Instance;
    }

    /// <summary>What is found at run time: it may be anything, and may assign what it is given by reference.</summary>
    public static Value Found(Evaluation evaluation, IOperation operation)
    {
        Value value = evaluation.EvaluateChildren(operation);
        foreach (IOperation place in PlacesIn(operation))
        {
            Assignments.Assign(evaluation, place, evaluation.Make((operation, place), []));
        }

        return value;
    }

    /// <summary>The places that an operation whose method is found at run time may assign: its reference arguments.</summary>
    public static IEnumerable<IOperation> PlacesIn(IOperation operation) => operation switch
    {
        IDynamicInvocationOperation invocation => invocation.Arguments.Where((_, index) => IsReference(invocation.GetArgumentRefKind(index))),
        IDynamicObjectCreationOperation creation => creation.Arguments.Where((_, index) => IsReference(creation.GetArgumentRefKind(index))),
        IDynamicIndexerAccessOperation access => access.Arguments.Where((_, index) => IsReference(access.GetArgumentRefKind(index))),
        _ => [],
    };

    private static bool IsReference(RefKind? kind) => kind is RefKind.Ref or RefKind.Out;
}
