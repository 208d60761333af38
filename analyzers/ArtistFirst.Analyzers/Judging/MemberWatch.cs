using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Watches the operations of a member go by. Only where one loads, or generated audio may be written, is the flow graph made and the member judged, once for each root: a
/// constructor and its call of another one are two blocks of one body.
/// </summary>
internal sealed class MemberWatch(Knowledge knowledge, ISymbol member)
{
    private readonly MemberSights _sights = new(member);

    public static void Start(OperationBlockStartAnalysisContext context, Knowledge knowledge)
    {
        var watch = new MemberWatch(knowledge, context.OwningSymbol);
        context.RegisterOperationAction(
            watch.See, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.MethodReference);
        if (knowledge.KnowsContracts)
        {
            // Operators of one's own, which no list names.
            context.RegisterOperationAction(
                watch.See, OperationKind.Conversion, OperationKind.Binary, OperationKind.Unary, OperationKind.CompoundAssignment, OperationKind.Increment, OperationKind.Decrement);
        }

        context.RegisterOperationBlockEndAction(watch.End);
    }

    private void See(OperationAnalysisContext context)
    {
        if (MethodOf(context.Operation) is { } method)
        {
            See(context, method);
        }

        // What is assigned by an operator is read as well, and what a tuple holds may be assigned.
        if (context.Operation is IPropertyReferenceOperation { Parent: ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IIncrementOrDecrementOperation or ITupleOperation } both)
        {
            foreach (IMethodSymbol accessor in new[] { both.Property.GetMethod, both.Property.SetMethod }.OfType<IMethodSymbol>().Where(accessor => knowledge.Contracts.Of(accessor) is not null))
            {
                _sights.Add(both, accessor, knowledge.Contracts.Of(accessor));
            }
        }
    }

    private void See(OperationAnalysisContext context, IMethodSymbol method)
    {

        // Operations of one member are seen one after the other.
        MemberContract? contract = knowledge.Contracts.Of(method);
        _sights.Add(context.Operation, method, contract);
        if (contract?.Load is not null && !contract.IsRemote && context.Operation is IMethodReferenceOperation reference && !Sequences.IsPassedToQuery(reference))
        {
            Report(context.ReportDiagnostic, Diagnostic.Create(EscapingLoad.Rule, reference.Syntax.GetLocation(), Places.NameOf(method)));
        }

        if (contract?.Check is { } check && context.Operation is IInvocationOperation invocation && IgnoredChecks.Judge(invocation, check) is { } ignored)
        {
            Report(context.ReportDiagnostic, ignored);
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
        IConversionOperation conversion => conversion.OperatorMethod,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        ICompoundAssignmentOperation compound => compound.OperatorMethod,
        IIncrementOrDecrementOperation increment => increment.OperatorMethod,
        _ => null,
    };

    private void End(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is IMethodSymbol claiming && (_sights.Checks || CheckContract.MayReturnEarly(claiming)) && knowledge.Contracts.Of(claiming)?.Check is { } claim)
        {
            Promise.Judge(context, knowledge, claiming, claim);
        }

        if (!_sights.AreWorthAFlow(knowledge))
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
                Judge(context, context.GetControlFlowGraph(block), root);
            }
        }
    }

    private void Judge(OperationBlockAnalysisContext context, ControlFlowGraph graph, IOperation root)
    {
        var body = new FunctionBody(graph, context.OwningSymbol as IMethodSymbol, parent: null);
        Diagnostic[] found = [.. new MemberJudging(knowledge, body, context.CancellationToken).Judge()];
        foreach (Diagnostic diagnostic in found.Concat(RedundantSuppressions.Judge(context.OwningSymbol, root.Syntax, found, context.CancellationToken)))
        {
            Report(context.ReportDiagnostic, diagnostic);
        }
    }

    private void Report(Action<Diagnostic> report, Diagnostic diagnostic)
    {
        if (!knowledge.IsExcluded(member, diagnostic))
        {
            report(diagnostic);
        }
    }
}
