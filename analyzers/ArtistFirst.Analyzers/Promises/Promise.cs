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
        if (block is null)
        {
            return;
        }

        var body = new FunctionBody(context.GetControlFlowGraph(block), method, parent: null);
        var analysis = new Analysis(knowledge, body, depth: 0, context.CancellationToken);
        if (Judge(analysis, body, claim, MemberEntry.Of(analysis, withContract: false)) is { } unkept)
        {
            context.ReportDiagnostic(unkept);
        }
    }

    /// <summary>What is wrong with the claim of a member or a local function; null where nothing is.</summary>
    /// <param name="analysis">The analysis of the member.</param>
    /// <param name="body">The body that has to keep the claim.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="entry">What holds where the body is entered: nothing but that its parameters hold what the caller gave.</param>
    public static Diagnostic? Judge(Analysis analysis, FunctionBody body, CheckContract claim, FlowState entry)
    {
        IMethodSymbol method = body.Method!;
        if (claim.Recording.Members.Any(member => member is ValuePath.EachElement))
        {
            return null;
        }

        var run = new FlowRun(analysis, body, RunRange.Of(body.Graph), default);
        run.Run(entry);
        if (analysis.Budget.IsSpent || run.EntryOf(body.Graph.Blocks.Length - 1) is not { } end || Lacking(analysis, body, claim, end) is not { } lacking)
        {
            return null;
        }

        string recording = claim.Recording.Parameter == ValuePath.Receiver ? "this" : method.Parameters[claim.Recording.Parameter].Name;
        return Diagnostic.Create(UnkeptPromise.Rule, method.Locations[0], Places.NameOf(method), recording, lacking);
    }

    /// <summary>What a yes does not prove, as the message says it; null where it proves all.</summary>
    private static string? Lacking(Analysis analysis, FunctionBody body, CheckContract claim, FlowState end)
    {
        if (CheckContract.MayReturnEarly(body.Method!))
        {
            return string.Empty;
        }

        FactSet facts = end.Facts.Union(IfYes(end.Read(analysis.Tables.Locations.Returned(body.Graph)), claim.Form));
        if (facts.IsAll)
        {
            return null;
        }

        Evaluation evaluation = MemberEntry.EvaluationOf(analysis, end);
        Value recording = MemberEntry.Start(evaluation, body.Method!, claim.Recording);
        Fact[] checkedHere = [.. analysis.Tables.Facts.In(facts).Where(fact => recording is not UnknownValue && !CreditMark.IsOn(fact.Use) && IsSameRecording(fact, recording, claim))];
        if (checkedHere.Length == 0)
        {
            return string.Empty;
        }

        Value? given = claim.Use is null ? null : MemberEntry.Start(evaluation, body.Method!, claim.Use);
        Value? use = claim.FixedUse is { } number ? analysis.Values.Constant(number) : given;
        return checkedHere.Any(fact => IsSameUse(fact, use)) ? null : $" for {Names.Of(use)}";
    }

    private static bool IsSameRecording(Fact fact, Value recording, CheckContract claim) => claim.IsDerived
        ? ReferenceEquals(fact.Recording, recording) || recording.IsDerivedFrom(fact.Recording) || fact.Recording.IsDerivedFrom(recording)
        : fact.IsExact && Sameness.Is(fact.Recording, recording);

    /// <summary>A claim without a use is for every use that the caller makes: a check for one and the same use is not that.</summary>
    private static bool IsSameUse(Fact fact, Value? use) => use is null
        ? fact.Use is not ConstantValue
        : fact.Use is null || ReferenceEquals(fact.Use, use) || FactMatch.Covers(fact.Use, use);

    private static FactSet IfYes(Value returned, CheckForm form) => returned switch
    {
        TaskValue task => task.OnAwait.Union(IfYes(task.Inner, form)),
        AnswerValue answer when form != CheckForm.Demand => answer.IfYes,
        ConstantValue { Content: false or null } when form != CheckForm.Demand => FactSet.All,
        _ => FactSet.None,
    };
}
