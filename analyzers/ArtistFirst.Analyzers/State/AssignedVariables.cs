using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Which variables of a member are assigned where: in a nested function, after their declaration, or by a reference that outlives the
/// statement. Found once, in the whole member, because a lambda that assigns may run at any call.
/// </summary>
internal sealed class AssignedVariables
{
    private readonly HashSet<SymbolKey> _inNestedFunction = [];
    private readonly HashSet<SymbolKey> _later = [];
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);

    public AssignedVariables(IOperation root) => Visit(root, function: null);

    public bool InNestedFunction(ISymbol variable) => _inNestedFunction.Contains(new SymbolKey(variable));

    /// <summary>Whether it is assigned anywhere but in its declaration.</summary>
    public bool AfterDeclaration(ISymbol variable) => _later.Contains(new SymbolKey(variable));

    /// <summary>The members that nested functions assign, of whatever object.</summary>
    public IReadOnlyCollection<ISymbol> MembersInNestedFunctions => _members;

    /// <summary>Whether nested functions assign elements of arrays or lists.</summary>
    public bool ElementsInNestedFunctions { get; private set; }

    private void Visit(IOperation operation, ISymbol? function)
    {
        if (AssignmentTargets.Of(operation) is { } target)
        {
            if (function is not null && operation is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation)
            {
                AddMembers(target);
            }

            foreach (ISymbol variable in VariablesIn(target))
            {
                _later.Add(new SymbolKey(variable));
                if (function is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function))
                {
                    _inNestedFunction.Add(new SymbolKey(variable));
                }
            }
        }

        switch (operation.Kind)
        {
            case OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess:
                foreach (IOperation place in UnnamedCalls.PlacesIn(operation))
                {
                    AddAliases(place);
                }

                break;
            case OperationKind.Argument when operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref, Value: var given } && MayKeepReference(operation.Parent):
                AddAliases(given);
                break;
            case OperationKind.AddressOf:
                AddAliases(((IAddressOfOperation)operation).Reference);
                break;
            case OperationKind.VariableDeclarator when operation is IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } declarator && declarator.GetVariableInitializer() is { } aliased:
                // A ref local may be written through at any time, under another name.
                AddAliases(aliased);
                break;
        }

        ISymbol? inner = operation.Kind switch
        {
            OperationKind.AnonymousFunction => ((IAnonymousFunctionOperation)operation).Symbol,
            OperationKind.LocalFunction => ((ILocalFunctionOperation)operation).Symbol,
            _ => function,
        };
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, inner);
        }
    }

    /// <summary>Whether what a call gives may be a reference to a variable that the call was given, or hold one: a ref struct, a span.</summary>
    private static bool MayKeepReference(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod is { ReturnsByRef: true } or { ReturnType.IsRefLikeType: true } or { ContainingType.IsRefLikeType: true },
        IObjectCreationOperation creation => creation.Type is { IsRefLikeType: true },
        _ => false,
    };

    private void AddMembers(IOperation target)
    {
        switch (target)
        {
            // What an initializer fills, nobody else has yet.
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                break;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }:
                ElementsInNestedFunctions = true;
                break;
            case IMemberReferenceOperation member:
                _members.Add(member.Member.OriginalDefinition);
                break;
            case ITupleOperation or IConversionOperation or IParenthesizedOperation or IConditionalOperation:
                foreach (IOperation child in target.ChildOperations)
                {
                    AddMembers(child);
                }

                break;
        }
    }

    private void AddAliases(IOperation operation)
    {
        foreach (ISymbol variable in operation.DescendantsAndSelf().SelectMany(VariablesIn))
        {
            _inNestedFunction.Add(new SymbolKey(variable));
            _later.Add(new SymbolKey(variable));
        }
    }

    private static IEnumerable<ISymbol> VariablesIn(IOperation target) => target switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        ITupleOperation tuple => tuple.Elements.SelectMany(VariablesIn),
        IConversionOperation conversion => VariablesIn(conversion.Operand),
        IParenthesizedOperation parenthesized => VariablesIn(parenthesized.Operand),
        IConditionalOperation conditional => conditional.ChildOperations.SelectMany(VariablesIn),
        IMemberReferenceOperation { Instance: { Type.IsValueType: true } instance } => VariablesIn(instance),
        _ => [],
    };
}
