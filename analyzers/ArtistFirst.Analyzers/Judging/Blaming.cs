using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Says why a load is not covered: what was checked instead, what was not awaited, which refusal was caught, or which way goes around the check.</summary>
internal sealed class Blaming(Analysis analysis, FunctionBody body, FlowRun run, IReadOnlyList<CheckSite> checks)
{
    public Diagnostic Report(UnprovenLoad load)
    {
        LoadSite site = load.Site;
        Microsoft.CodeAnalysis.Location place = site.Operation.Syntax.GetLocation();
        string name = Places.NameOf(site.Member);
        string recording = TextOf(site);
        bool isExactOnly = analysis.IsExactOnly;
        if (site.Contract.Origin == LoadOrigin.Remote)
        {
            return Diagnostic.Create(UntiedAudio.Rule, place, [], LoadHints.Of(site), Places.FullNameOf(site.Member), site.Contract.Recording is null ? "it" : recording);
        }

        Fact[] facts = [.. analysis.Tables.Facts.In(load.State.Facts).Where(fact => !CreditMark.IsOn(fact.Use))];
        if (facts.FirstOrDefault(fact => FactMatch.IsSameRecording(fact, site, isExactOnly)) is { } otherUse)
        {
            return Diagnostic.Create(OtherUseChecked.Rule, place, At(CheckOf(otherUse)), LoadHints.Of(site, CheckOf(otherUse)), name, recording, Names.Of(site.Use), Names.Of(otherUse.Use));
        }

        if (PendingCheck(load) is { } pending)
        {
            return Diagnostic.Create(CheckNotAwaited.Rule, place, At(pending), LoadHints.Of(site, pending), name, recording, Places.NameOf(pending.Call.Method));
        }

        if (site.Recording is not JoinedValue && OtherRecording(site, facts, recording) is { } otherRecording)
        {
            return Diagnostic.Create(
                OtherRecordingChecked.Rule, place, At(CheckOf(otherRecording)), LoadHints.Of(site, CheckOf(otherRecording)), name, recording, CheckedText(otherRecording, recording));
        }

        // Where nothing is checked, no way is better than another.
        PathSearch search = new(analysis, body, run);
        Bypass? bypass = checks.Count > 0 ? search.Find(load) : search.OfCall(site.Operation);
        return bypass is { IsCatch: true }
            ? Diagnostic.Create(SwallowedDenial.Rule, place, [bypass.Place], LoadHints.Of(site), name, recording, bypass.Line)
            : Diagnostic.Create(UncheckedLoad.Rule, place, bypass is null ? [] : [bypass.Place], LoadHints.Of(site), name, recording, bypass?.Text ?? string.Empty);
    }

    /// <summary>What is written for the recording.</summary>
    public static string TextOf(LoadSite site)
    {
        SyntaxNode? written = RecordingOf(site);
        IEnumerable<string> members = site.Contract.Recording?.Members ?? [];
        return written is IdentifierNameSyntax or MemberAccessExpressionSyntax && !members.Contains(ValuePath.EachElement, StringComparer.Ordinal)
            ? string.Join(".", members.Prepend(Places.TextOf(written)))
            : Places.TextOf(written);
    }

    private static IEnumerable<Microsoft.CodeAnalysis.Location> At(CheckSite? check) => check is null ? [] : [check.Call.Operation.Syntax.GetLocation()];

    private static SyntaxNode? RecordingOf(LoadSite site)
    {
        if (site.Contract.Recording?.Parameter == ValuePath.Receiver)
        {
            return ((site.Operation as IInvocationOperation)?.Instance ?? (site.Operation as IPropertyReferenceOperation)?.Instance)?.Syntax;
        }

        return site.Operation switch
        {
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } set when assignment.Target == set && site.Member is IMethodSymbol { MethodKind: MethodKind.PropertySet } => assignment.Value.Syntax,
            IConversionOperation conversion => conversion.Operand.Syntax,
            IUnaryOperation unary => unary.Operand.Syntax,
            IBinaryOperation binary => (site.Contract.Recording?.Parameter == 0 ? binary.LeftOperand : binary.RightOperand).Syntax,
            _ => Places.ArgumentOf(site.Operation, site.Contract.Recording?.Parameter),
        };
    }

    /// <summary>A check of another recording that can be told from the load's by its name.</summary>
    private Fact? OtherRecording(LoadSite site, Fact[] facts, string recording) => facts.FirstOrDefault(fact =>
        FactMatch.IsSameUse(fact, site) && CheckedText(fact, recording) is not null);

    private CheckSite? CheckOf(Fact fact) => checks.FirstOrDefault(check => check.Facts.Contains(fact.Index));

    private string? CheckedText(Fact fact, string recording)
    {
        string? text = Names.OfRecording(fact.Recording, CheckOf(fact));
        return string.Equals(text, recording, StringComparison.Ordinal) ? $"an earlier {text}" : text;
    }

    /// <summary>A check of the right recording whose task is only started.</summary>
    private CheckSite? PendingCheck(UnprovenLoad load)
    {
        HashSet<int> pending = [];
        for (int i = 0; i < load.State.Extent; i++)
        {
            if (load.State[i] is TaskValue task)
            {
                Collect(task.OnAwait, pending);
                Collect(task.Inner is AnswerValue answer ? answer.IfYes : FactSet.None, pending);
            }
        }

        return checks.FirstOrDefault(check => IsAbout(check, load.Site) && (check.Facts.IsAll || check.Facts.Indices().Any(pending.Contains) || IsDropped(check)));
    }

    private static void Collect(FactSet facts, HashSet<int> indices)
    {
        if (!facts.IsAll)
        {
            indices.UnionWith(facts.Indices());
        }
    }

    private bool IsAbout(CheckSite check, LoadSite site) =>
        TaskCalls.IsTask(check.Call.Method.ReturnType) && !check.Facts.IsAll
        && analysis.Tables.Facts.In(check.Facts).Any(fact => FactMatch.Satisfies(fact, site, analysis.IsExactOnly));

    private static bool IsDropped(CheckSite check) =>
        check.Call.Operation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
}
