using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>What an operation assigns to, in the tree as it was written.</summary>
internal static class AssignmentTargets
{
    public static IEnumerable<IOperation> Of(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation increment => [increment.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        IArgumentOperation { Parameter: null } argument => [argument.Value],
        IAddressOfOperation address => [address.Reference],
        IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation } loop => [loop.LoopControlVariable],

        // A method of a struct may change the variable that it is called on.
        IInvocationOperation { Instance: { Type: { IsValueType: true, IsReadOnly: false } } instance, TargetMethod.IsReadOnly: false } => [instance],
        _ => [],
    };
}
