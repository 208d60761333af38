using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Nested functions that need not be followed where they are called, because all that matters of them is what they may change: they return nothing, check and load nothing, assign nothing that
/// others see, and do nothing but read, write texts, and call what is not written here. Most of those that log, or tell of progress.
/// </summary>
internal static class PlainFunctions
{
    /// <summary>What a call of the function may change: nothing but what any call may, or anything. Null where the function has to be followed.</summary>
    public static CodeReach? ReachOf(Knowledge knowledge, FunctionBody body)
    {
        if (body.Method is not { ReturnsVoid: true, IsAsync: false } method || body.IsIterator || method.Parameters.Any(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
        {
            return null;
        }

        CodeReach reach = CodeReach.Nothing;
        bool changesObjects = false;
        foreach (IOperation operation in body.Graph.OriginalOperation.Descendants())
        {
            switch (ReachOf(knowledge, operation))
            {
                case null:
                    return null;
                case CodeReach.Nothing:
                    break;
                case CodeReach.Anything:
                    reach = CodeReach.Anything;
                    break;
                default:
                    changesObjects = true;
                    break;
            }
        }

        // Which objects those are depends on where it is called, unless it does not matter.
        return changesObjects && reach != CodeReach.Anything ? null : reach;
    }

    private static CodeReach? ReachOf(Knowledge knowledge, IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Return or OperationKind.Empty or OperationKind.Parenthesized or OperationKind.Literal or OperationKind.NameOf
                or OperationKind.TypeOf or OperationKind.DefaultValue or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.InstanceReference or OperationKind.FieldReference
                or OperationKind.EventReference or OperationKind.InterpolatedString or OperationKind.Interpolation or OperationKind.InterpolatedStringText or OperationKind.Conditional
                or OperationKind.ConditionalAccess or OperationKind.ConditionalAccessInstance or OperationKind.Coalesce or OperationKind.Argument
                or OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclaration or OperationKind.VariableInitializer:
                return CodeReach.Nothing;
            case OperationKind.VariableDeclarator:
                return ((IVariableDeclaratorOperation)operation).Symbol.RefKind == RefKind.None ? CodeReach.Nothing : null;
            case OperationKind.Unary:
                return ((IUnaryOperation)operation).OperatorMethod is null ? CodeReach.Nothing : null;
            case OperationKind.Binary:
                return ((IBinaryOperation)operation).OperatorMethod is null ? CodeReach.Nothing : null;
            case OperationKind.Conversion:
                return operation is IConversionOperation { OperatorMethod: null, Type.TypeKind: not TypeKind.Dynamic, Operand.Type.TypeKind: not TypeKind.Dynamic } ? CodeReach.Nothing : null;
            case OperationKind.PropertyReference:
                return IsPlain(knowledge, ((IPropertyReferenceOperation)operation).Property) ? CodeReach.Nothing : null;
            case OperationKind.Invocation:
                return OfCall(knowledge, (IInvocationOperation)operation);
            default:
                return null;
        }
    }

    /// <summary>Whether reading a property runs no code of the project, and proves nothing.</summary>
    private static bool IsPlain(Knowledge knowledge, IPropertySymbol property) =>
        property is { Name: not "Result", GetMethod: { } getter, RefKind: RefKind.None } && !OwnTypes.IsAudio(property.ContainingType) && knowledge.Contracts.Of(getter) is null
        && (property.DeclaringSyntaxReferences.IsEmpty || knowledge.ShapeOf(property) != MemberShape.Computed);

    private static CodeReach? OfCall(Knowledge knowledge, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        MethodTraits traits = knowledge.TraitsOf(method);
        bool isPlain = method.DeclaringSyntaxReferences.IsEmpty && !traits.IsConditional && !traits.NeverReturns && !traits.IsOfTasks && !traits.IsQuery && !Decisions.Demands(method)
            && !method.ContainingType.IsValueType && knowledge.Contracts.Of(method) is null && !traits.MayCopy
            && method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In && parameter.Type.TypeKind != TypeKind.Delegate && traits.NeverReturnsIf(parameter.Ordinal) is null);
        if (!isPlain)
        {
            return null;
        }

        return method.MethodKind switch
        {
            MethodKind.DelegateInvoke => IsOfMember(call.Instance) ? CodeReach.Anything : null,
            MethodKind.Ordinary => traits.Reach,
            _ => null,
        };
    }

    /// <summary>Whether the function that is called is held by an event or a field: one in a variable may be written here.</summary>
    private static bool IsOfMember(IOperation? instance)
    {
        IOperation? held = instance;
        for (IOperation? around = instance?.Parent; held is IConditionalAccessInstanceOperation && around is not null; around = around.Parent)
        {
            held = around is IConditionalAccessOperation access ? access.Operation : held;
        }

        return held is IEventReferenceOperation or IFieldReferenceOperation;
    }
}
