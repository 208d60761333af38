using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Watches the last pass over one body and remembers what is wrong.</summary>
internal sealed class BodyJudgement(Analysis analysis, FunctionBody body, FlowRun run, FunctionEntries entries, Func<IReadOnlyList<CheckSite>> allChecks) : ISweep
{
    private readonly List<UnprovenLoad> _unproven = [];
    private readonly List<Diagnostic> _kept = [];

    /// <summary>The checks in the body.</summary>
    public List<CheckSite> Checks { get; } = [];

    public void Load(LoadSite site, FlowState state)
    {
        if (!state.IsReachable || (site.Recording is { } recording && (NotCatalogue.Is(recording, analysis.Knowledge) || IsJudged(site, recording))))
        {
            return;
        }

        bool isExactOnly = analysis.IsExactOnly;
        if (!analysis.Tables.Facts.In(state.Facts).Any(fact => FactMatch.Satisfies(fact, site, isExactOnly)))
        {
            _unproven.Add(new UnprovenLoad(site, state.Clone()));
        }
    }

    public void Check(CheckSite site, FlowState state) => Checks.Add(site);

    public void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry entry) => entries.Enter(evaluation, function, state, entry);

    public void Keep(IMemberReferenceOperation place, Value value)
    {
        bool isOfCall = place.Instance is IFlowCaptureReferenceOperation;
        if (value is AnswerValue { Kind: AnswerKind.Decision or AnswerKind.Proof } && !isOfCall && !OwnTypes.IsAudio(place.Type))
        {
            _kept.Add(Diagnostic.Create(KeptAnswer.Rule, place.Syntax.GetLocation(), Places.NameOf(place.Member), place.Type?.Name));
        }
    }

    public IEnumerable<Diagnostic> Diagnostics()
    {
        var blame = new Blaming(analysis, body, run, allChecks());
        return _unproven.Select(blame.Report).Concat(_kept);
    }

    // What a load gave has been judged where it was loaded.
    private static bool IsJudged(LoadSite site, Value recording) => site.Contract.IsDerived && recording.ComesFrom(value => value is ComputedValue { IsLoaded: true });
}
