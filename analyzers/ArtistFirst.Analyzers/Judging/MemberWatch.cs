using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Watches the operations of a member go by. Only where one loads is the flow graph made and the member judged, once for each root: a
/// constructor and its call of another one are two blocks of one body.
/// </summary>
internal sealed class MemberWatch(Knowledge knowledge)
{
    private bool _loads;
    private bool _checks;

    public static void Start(OperationBlockStartAnalysisContext context, Knowledge knowledge)
    {
        var watch = new MemberWatch(knowledge);
        context.RegisterOperationAction(
            watch.See, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.MethodReference);
        context.RegisterOperationBlockEndAction(watch.End);
    }

    private void See(OperationAnalysisContext context)
    {
        if (MethodOf(context.Operation) is not { } method || knowledge.Contracts.Of(method) is not { } contract)
        {
            return;
        }

        // Operations of one member are seen one after the other.
        _loads = _loads || contract.Load is not null;
        _checks = _checks || contract.Check is not null;
        if (contract.Load is not null && context.Operation is IMethodReferenceOperation reference && !Sequences.IsPassedToQuery(reference))
        {
            context.ReportDiagnostic(Diagnostic.Create(EscapingLoad.Rule, reference.Syntax.GetLocation(), Places.NameOf(method)));
        }

        if (contract.Check is { } check && context.Operation is IInvocationOperation invocation && IgnoredChecks.Judge(invocation, check) is { } ignored)
        {
            context.ReportDiagnostic(ignored);
        }
    }

    private static IMethodSymbol? MethodOf(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMethodReferenceOperation reference => reference.Method,
        IPropertyReferenceOperation property => property.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, property)
            ? property.Property.SetMethod
            : property.Property.GetMethod,
        _ => null,
    };

    private void End(OperationBlockAnalysisContext context)
    {
        if (_checks && context.OwningSymbol is IMethodSymbol claiming && knowledge.Contracts.Of(claiming)?.Check is { } claim)
        {
            Promise.Judge(context, knowledge, claiming, claim);
        }

        if (!_loads)
        {
            return;
        }

        HashSet<IOperation> roots = [];
        foreach (IOperation block in context.OperationBlocks)
        {
            IOperation root = block;
            while (root.Parent is { } parent)
            {
                root = parent;
            }

            if (roots.Add(root) && root.Kind != OperationKind.Attribute)
            {
                ControlFlowGraph graph = context.GetControlFlowGraph(block);
                var body = new FunctionBody(graph, context.OwningSymbol as IMethodSymbol, parent: null);
                foreach (Diagnostic diagnostic in new MemberJudging(knowledge, body, context.CancellationToken).Judge())
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }
}
