using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The body of a member, a lambda or a local function, as a flow graph.</summary>
/// <param name="graph">The flow graph.</param>
/// <param name="method">The method, accessor or nested function; null for the initializer of a field.</param>
/// <param name="parent">The body that holds this one; null for a member.</param>
internal sealed class FunctionBody(ControlFlowGraph graph, IMethodSymbol? method, FunctionBody? parent)
{
    public ControlFlowGraph Graph { get; } = graph;

    public IMethodSymbol? Method { get; } = method;

    public FunctionBody? Parent { get; } = parent;

    public BlockOrder Order { get; } = new(graph);

    public AliasCaptures Aliases { get; } = new(graph);

    public Scopes Scopes { get; } = new(graph);

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
}
