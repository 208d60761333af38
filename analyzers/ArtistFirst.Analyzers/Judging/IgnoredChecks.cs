using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Finds checks whose answer nobody looks at. It needs no flow: an answer that is dropped is dropped on every path.</summary>
internal static class IgnoredChecks
{
    public static Diagnostic? Judge(IInvocationOperation invocation, CheckContract check)
    {
        IMethodSymbol method = invocation.TargetMethod;
        IOperation answer = Unwrap(invocation, out bool isAwaited);
        bool isPending = TaskCalls.IsTask(method.ReturnType) && !isAwaited;
        bool throwsInstead = check.Form == CheckForm.Demand || (check.Form == CheckForm.Acquire && !CheckCalls.MayReturnNull(method));
        bool isKept = check.Form == CheckForm.Try && invocation.Arguments.Any(argument => argument is { Parameter.RefKind: RefKind.Out, Value: not IDiscardOperation });
        if ((throwsInstead && !isPending) || isKept)
        {
            return null;
        }

        return IsDropped(answer) || (!throwsInstead && IsNeverRead(answer))
            ? Diagnostic.Create(IgnoredCheck.Rule, invocation.Syntax.GetLocation(), Places.NameOf(method))
            : null;
    }

    /// <summary>What the answer is in the end: awaited, converted, in parentheses.</summary>
    private static IOperation Unwrap(IOperation operation, out bool isAwaited)
    {
        isAwaited = false;
        while (true)
        {
            switch (operation.Parent)
            {
                case IAwaitOperation:
                    isAwaited = true;
                    break;
                case IConversionOperation or IParenthesizedOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" }:
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } or IPropertyReferenceOperation { Property.Name: "Result" }:
                    isAwaited = true;
                    break;
                default:
                    return operation;
            }

            operation = operation.Parent;
        }
    }

    private static bool IsDropped(IOperation answer) =>
        answer.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static bool IsNeverRead(IOperation answer)
    {
        ILocalSymbol? local = answer.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };
        return local is not null && !Root(answer).Descendants().Any(operation => operation is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && !(reference.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && ReferenceEquals(assignment.Target, reference)));
    }

    private static IOperation Root(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }
}
