using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Summaries of the methods of a compilation, made when a call asks for them. Kept apart by depth, so that an answer never depends on which
/// member was analyzed first.
/// </summary>
internal sealed class SummaryTable(Knowledge knowledge)
{
    // Longer methods do more than check; following them costs more than it tells.
    private const int MaximumLength = 4_000;

    private readonly ConcurrentDictionary<(SymbolKey Method, int Depth), Summary?> _summaries = [];
    private readonly ConcurrentDictionary<SymbolKey, bool> _checking = [];

    /// <summary>Whether a method that has been followed checks anything on some way: what messages tell of it.</summary>
    public bool MayCheck(IMethodSymbol method) => _checking.ContainsKey(new SymbolKey(method.OriginalDefinition));

    /// <summary>The summary of the method that a call runs; null where it tells nothing, or another method may answer.</summary>
    public Summary? Find(Evaluation evaluation, Call call)
    {
        Analysis analysis = evaluation.Analysis;
        IMethodSymbol method = call.Method.OriginalDefinition;
        if (analysis.Depth >= analysis.MaximumCalls || !knowledge.MayCheck || call.IsVirtual || method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract || method.IsExtern)
        {
            return null;
        }

        return _summaries.GetOrAdd((new SymbolKey(method), analysis.Depth), _ => Make(method, analysis.Depth + 1, analysis.CancellationToken));
    }

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "The body of another method is bound once, kept for the whole compilation, and only for methods that a loading member calls.")]
    private Summary? Make(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        IMethodSymbol implemented = method.PartialImplementationPart ?? method;
        if (CheckContract.MayReturnEarly(implemented))
        {
            return null;
        }

        SyntaxNode syntax = implemented.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (syntax.Span.Length > MaximumLength || syntax is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax) || !knowledge.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        if (knowledge.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is not { } operation || GraphOf(operation, cancellationToken) is not { } graph)
        {
            return null;
        }

        var body = new FunctionBody(graph, implemented, parent: null);
        var analysis = new Analysis(knowledge, body, depth, cancellationToken);
        var run = new FlowRun(analysis, body, RunRange.Of(graph), default);
        FlowState entry = MemberEntry.Of(analysis, withContract: false);
        GivenAnswers.Ask(analysis, implemented, entry);
        run.Run(entry);
        if (analysis.HasChecks)
        {
            _checking[new SymbolKey(method)] = true;
        }

        return analysis.Budget.IsSpent || IsIterator(graph) ? null : Told(analysis, body, run);
    }

    private static Summary? Told(Analysis analysis, FunctionBody body, FlowRun run)
    {
        FlowState? end = run.EntryOf(body.Graph.Blocks.Length - 1);
        Value returned = end?.Read(analysis.Tables.Locations.Returned(body.Graph)) ?? UnknownValue.Instance;
        var summary = new Summary(analysis.Tables, end?.Facts ?? FactSet.All, returned, body.IsAsync);
        return summary.IsSilent && !body.IsAsync ? null : summary;
    }

    private static ControlFlowGraph? GraphOf(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
        IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
        _ => null,
    };

    private static bool IsIterator(ControlFlowGraph graph) =>
        graph.Blocks.Any(block => block.Operations.Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak));
}
