using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The body of a member, a lambda or a local function, as a flow graph.</summary>
/// <param name="graph">The flow graph.</param>
/// <param name="method">The method, accessor or nested function; null for the initializer of a field.</param>
/// <param name="parent">The body that holds this one; null for a member.</param>
internal sealed class FunctionBody(ControlFlowGraph graph, IMethodSymbol? method, FunctionBody? parent)
{
    private IReadOnlyList<ISymbol>? _touched;

    public ControlFlowGraph Graph { get; } = graph;

    public IMethodSymbol? Method { get; } = method;

    public FunctionBody? Parent { get; } = parent;

    public ImmutableArray<IParameterSymbol> Parameters { get; } = method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;

    public BlockOrder Order { get; } = new(graph);

    public AliasCaptures Aliases { get; } = new(graph);

    public Scopes Scopes { get; } = new(graph);

    /// <summary>The variables around it whose objects it calls something on, or gives to code of the project.</summary>
    public IReadOnlyList<ISymbol> Touched => _touched ??= [.. Graph.OriginalOperation.Descendants().OfType<IInvocationOperation>().SelectMany(GivenTo).Where(IsOutside).Distinct(SymbolEqualityComparer.Default)];

    public bool IsAsync => Method is { IsAsync: true };

    /// <summary>Whether calling it runs nothing yet: it yields elements, one by one, later.</summary>
    public bool IsIterator { get; } =
        (method is { IsAsync: true } && !TaskCalls.IsTask(method.ReturnType) && !method.ReturnsVoid)
        || graph.Blocks.Any(static block => block.Operations.Any(static operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak));

    public bool IsWithin(FunctionBody other)
    {
        for (FunctionBody? body = this; body is not null; body = body.Parent)
        {
            if (ReferenceEquals(body, other))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ISymbol> GivenTo(IInvocationOperation call)
    {
        if (UnknownCode.Of(call.TargetMethod) == CodeReach.Nothing)
        {
            return [];
        }

        IEnumerable<IOperation?> given = PureCalls.IsFramework(call.TargetMethod) ? [call.Instance] : [call.Instance, .. call.Arguments.Select(argument => argument.Value)];
        return given.Select(operation => operation is IConversionOperation conversion ? conversion.Operand : operation).Select(operation => operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
            _ => null,
        }).OfType<ISymbol>();
    }

    private bool IsOutside(ISymbol variable) => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Method);
}
