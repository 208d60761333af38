using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>What an operation assigns to, in the tree as it was written.</summary>
internal static class AssignmentTargets
{
    /// <summary>The place that is assigned; null where none is. By kind: every operation of a member is asked.</summary>
    public static IOperation? Of(IOperation operation) => operation.Kind switch
    {
        OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.DeconstructionAssignment or OperationKind.CoalesceAssignment
            => ((IAssignmentOperation)operation).Target,
        OperationKind.Increment or OperationKind.Decrement => ((IIncrementOrDecrementOperation)operation).Target,
        OperationKind.Argument => operation is IArgumentOperation { Parameter: null or { RefKind: RefKind.Ref or RefKind.Out } } argument ? argument.Value : null,
        OperationKind.AddressOf => ((IAddressOfOperation)operation).Reference,
        OperationKind.Loop => operation is IForEachLoopOperation { LoopControlVariable: { } variable and not IVariableDeclaratorOperation } ? variable : null,

        // A method of a struct may change the variable that it is called on.
        OperationKind.Invocation => operation is IInvocationOperation { Instance: { Type: { IsValueType: true, IsReadOnly: false } } instance, TargetMethod.IsReadOnly: false } ? instance : null,
        _ => null,
    };
}
