using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>
/// The floor of an analyzer that follows flow: it is called for the same operations, has the flow graphs made, those of nested functions too, looks at each operation in
/// them once, and knows nothing. What it takes is the compiler's time. So is what it takes to report: the compiler asks each symbol around a place whether it suppresses the report, and
/// binds the body anew to find them.
/// </summary>
/// <param name="reported">The places to report.</param>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FlowGraphAnalyzer(IReadOnlyList<TextSpan> reported) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("FLOOR", "A place that is told", "A place that is told", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => start.RegisterOperationBlockStartAction(block =>
        {
            block.RegisterOperationAction(
                static _ => { }, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.MethodReference,
                OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary);
            block.RegisterOperationBlockEndAction(end =>
            {
                foreach (IOperation operation in end.OperationBlocks.Where(operation => operation.Kind != OperationKind.Attribute))
                {
                    Walk(end.GetControlFlowGraph(operation), end.CancellationToken);
                    Report(end, operation.Syntax);
                }
            });
        }));
    }

    private void Report(OperationBlockAnalysisContext context, SyntaxNode body)
    {
        foreach (TextSpan span in reported.Where(body.Span.Contains))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(body.SyntaxTree, span)));
        }
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
