using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Holds a member that claims to check to its claim: on every path that says yes, a check of the same recording and use has said yes. A
/// member that asks nobody else is the check itself, and is believed.
/// </summary>
internal static class Promise
{
    public static void Judge(OperationBlockAnalysisContext context, Knowledge knowledge, IMethodSymbol method, CheckContract claim)
    {
        IOperation? block = context.OperationBlocks.FirstOrDefault(candidate => candidate.Kind == OperationKind.Block);
        if (block is null || claim.Recording.Members.Any(member => member is ValuePath.EachElement))
        {
            return;
        }

        var body = new FunctionBody(context.GetControlFlowGraph(block), method, parent: null);
        var analysis = new Analysis(knowledge, body, depth: 0, context.CancellationToken);
        var run = new FlowRun(analysis, body, RunRange.Of(body.Graph), default);
        run.Run(MemberEntry.Of(analysis, withContract: false));
        if (!analysis.Budget.IsSpent && run.EntryOf(body.Graph.Blocks.Length - 1) is { } end && !IsKept(analysis, method, claim, end))
        {
            string recording = claim.Recording.Parameter == ValuePath.Receiver ? "this" : method.Parameters[claim.Recording.Parameter].Name;
            context.ReportDiagnostic(Diagnostic.Create(UnkeptPromise.Rule, method.Locations[0], Places.NameOf(method), recording));
        }
    }

    private static bool IsKept(Analysis analysis, IMethodSymbol method, CheckContract claim, FlowState end)
    {
        FactSet facts = end.Facts.Union(IfYes(end.Read(analysis.Tables.Locations.Returned(analysis.Root.Graph)), claim.Form));
        if (facts.IsAll)
        {
            return true;
        }

        Evaluation evaluation = MemberEntry.EvaluationOf(analysis, end);
        Value recording = MemberEntry.Start(evaluation, method, claim.Recording);
        Value? given = claim.Use is null ? null : MemberEntry.Start(evaluation, method, claim.Use);
        Value? use = claim.FixedUse is { } number ? analysis.Values.Constant(number) : given;
        return analysis.Tables.Facts.In(facts).Any(fact => recording is not UnknownValue && !CreditMark.IsOn(fact.Use)
            && (ReferenceEquals(fact.Recording, recording) || recording.IsDerivedFrom(fact.Recording) || fact.Recording.IsDerivedFrom(recording))
            && (use is null || fact.Use is null || ReferenceEquals(fact.Use, use) || FactMatch.Covers(fact.Use, use)));
    }

    private static FactSet IfYes(Value returned, CheckForm form) => returned switch
    {
        TaskValue task => task.OnAwait.Union(IfYes(task.Inner, form)),
        AnswerValue answer when form != CheckForm.Demand => answer.IfYes,
        ConstantValue { Content: false or null } when form != CheckForm.Demand => FactSet.All,
        _ => FactSet.None,
    };
}
