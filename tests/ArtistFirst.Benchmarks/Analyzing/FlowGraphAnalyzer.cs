using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>
/// The floor of an analyzer that follows flow: it is called for the same operations, has the flow graphs made, those of nested functions too, looks at each operation in
/// them once, and knows nothing. What it takes is the compiler's time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FlowGraphAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("FLOOR", "Never reported", "Never reported", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => start.RegisterOperationBlockStartAction(static block =>
        {
            block.RegisterOperationAction(
                static _ => { }, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.MethodReference,
                OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary);
            block.RegisterOperationBlockEndAction(static end =>
            {
                foreach (IOperation operation in end.OperationBlocks.Where(operation => operation.Kind != OperationKind.Attribute))
                {
                    Walk(end.GetControlFlowGraph(operation), end.CancellationToken);
                }
            });
        }));
    }

    private static void Walk(ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Walk(graph.GetLocalFunctionControlFlowGraph(local, cancellationToken), cancellationToken);
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Walk(operation, graph, cancellationToken);
            }

            if (block.BranchValue is { } value)
            {
                Walk(value, graph, cancellationToken);
            }
        }
    }

    private static void Walk(IOperation operation, ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        if (operation is IFlowAnonymousFunctionOperation lambda)
        {
            Walk(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken), cancellationToken);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Walk(child, graph, cancellationToken);
        }
    }
}
