using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The one place that decides what an operation may change by the code that it runs, whether it is written as a call or not. What is not
/// known here, an operation that a later compiler has, counts as one that may do anything.
/// </summary>
internal static class UnknownCode
{
    // Objects of no more use than a number in them: whoever runs them may run anything.
    private static readonly HashSet<string> Reflecting = new(StringComparer.Ordinal) { "Invoke", "DynamicInvoke", "InvokeMember", "SetValue", "SetValueDirect", "GetValue", "RunSynchronously" };

    /// <summary>What a call of a method may change.</summary>
    public static CodeReach Of(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature)
        {
            return CodeReach.Anything;
        }

        bool isFramework = PureCalls.IsFramework(method);
        if (isFramework && Reflecting.Contains(method.Name) && IsReflection(method.ContainingType))
        {
            return CodeReach.Anything;
        }

        if (PureCalls.ChangesNothing(method) || IsPlainOperator(method))
        {
            return CodeReach.Nothing;
        }

        return isFramework && !IsSeam(method.ContainingType) ? CodeReach.Receiver : CodeReach.Given;
    }

    /// <summary>What an operation that is no call of a method may change.</summary>
    public static CodeReach Of(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Literal or OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.NameOf or OperationKind.AddressOf or OperationKind.CaughtException
                or OperationKind.StaticLocalInitializationSemaphore or OperationKind.Range or OperationKind.ArrayInitializer or OperationKind.Discard or OperationKind.Utf8String
                or OperationKind.InlineArrayAccess or OperationKind.OmittedArgument or OperationKind.TupleBinary or OperationKind.Interpolation or OperationKind.InterpolatedString
                or OperationKind.InterpolatedStringText or OperationKind.InterpolatedStringHandlerArgumentPlaceholder or OperationKind.Unary or OperationKind.Binary
                or OperationKind.CompoundAssignment or OperationKind.Increment or OperationKind.Decrement or OperationKind.Conversion or OperationKind.Empty or OperationKind.Throw or OperationKind.Stop
                or OperationKind.End or OperationKind.VariableInitializer or OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.ParameterInitializer:
                return CodeReach.Nothing;
            case OperationKind.TypeParameterObjectCreation:
                return CodeReach.Given;
            case OperationKind.None:
                return IsOfPointers(operation.Syntax) ? CodeReach.Nothing : CodeReach.Anything;
            default:
                return OfCollection(operation);
        }
    }

    /// <summary>Whether code of the project runs where a member is read or assigned, or a part is taken.</summary>
    public static bool HasBody(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.GetMethod is { } getter && HasBody(getter),
        IMethodSymbol method => !method.DeclaringSyntaxReferences.IsEmpty && !method.IsImplicitlyDeclared,
        _ => false,
    };

    /// <summary>The operation has run: what its code may have changed has.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="given">What it was given.</param>
    public static void Run(Evaluation evaluation, IOperation operation, IReadOnlyCollection<Value> given) => Run(evaluation, Of(operation), given);

    public static void Run(Evaluation evaluation, CodeReach reach, IReadOnlyCollection<Value> given)
    {
        switch (reach)
        {
            case CodeReach.Nothing:
                break;
            case CodeReach.Anything:
                Changes.ByAnyone(evaluation);
                break;
            default:
                Changes.ByCall(evaluation, given, []);
                Changes.OfStatics(evaluation);
                break;
        }
    }

    /// <summary>An interface that others implement: what it runs is theirs. The collections among them only keep what they are given.</summary>
    private static bool IsSeam(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Interface } && type.ContainingNamespace is not ({ Name: "Collections" } or { ContainingNamespace.Name: "Collections" });

    private static bool IsReflection(INamedTypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Reflection", ContainingNamespace.Name: "System" } || type is { Name: "Type" or "Delegate" or "MulticastDelegate" or "Task", ContainingNamespace: { Name: "System" or "Tasks" } };

    /// <summary>An operator or a conversion that only puts together what it is given; one of another assembly is taken at its word, like a property.</summary>
    private static bool IsPlainOperator(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Conversion or MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator
        && (method.DeclaringSyntaxReferences.IsEmpty || method.IsImplicitlyDeclared || MemberShapes.IsPlainBody(method.DeclaringSyntaxReferences[0].GetSyntax()));

    private static bool IsOfPointers(SyntaxNode syntax) => syntax is PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax
        or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or FixedStatementSyntax or TypeSyntax or RefExpressionSyntax;

    /// <summary>Arrays, spans and the framework's collections keep what is put into them; a type of the project has it put there by code of its own.</summary>
    private static CodeReach OfCollection(IOperation operation)
    {
        if (!Creations.IsSpread(operation) && !Creations.IsParameterList(operation) && operation.Syntax is not CollectionExpressionSyntax)
        {
            return CodeReach.Anything;
        }

        ITypeSymbol? type = Creations.IsSpread(operation) ? operation.ChildOperations.FirstOrDefault()?.Type : operation.Type;
        return type is { DeclaringSyntaxReferences.IsEmpty: false } ? CodeReach.Given : CodeReach.Nothing;
    }
}
