using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Watches the last pass over one body and remembers what is wrong.</summary>
internal sealed class BodyJudgement(Analysis analysis, FunctionBody body, FlowRun run, FunctionEntries entries, Func<IReadOnlyList<CheckSite>> allChecks) : ISweep
{
    private readonly List<UnprovenLoad> _unproven = [];

    /// <summary>The checks in the body.</summary>
    public List<CheckSite> Checks { get; } = [];

    public void Load(LoadSite site, FlowState state)
    {
        if (!state.IsReachable || (site.Recording is { } recording && (NotCatalogue.Is(recording, analysis.Knowledge) || IsJudged(site, recording))))
        {
            return;
        }

        bool isExactOnly = analysis.Knowledge.Options.IsExactOnly;
        if (!analysis.Tables.Facts.In(state.Facts).Any(fact => FactMatch.Satisfies(fact, site, isExactOnly)))
        {
            _unproven.Add(new UnprovenLoad(site, state.Clone()));
        }
    }

    public void Check(CheckSite site, FlowState state) => Checks.Add(site);

    public void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry entry) => entries.Enter(evaluation, function, state, entry);

    public void Keep(IOperation place, Value value)
    {
    }

    public IEnumerable<Diagnostic> Diagnostics()
    {
        var blame = new Blaming(analysis, body, run, allChecks());
        return _unproven.Select(blame.Report);
    }

    // What a load gave has been judged where it was loaded.
    private static bool IsJudged(LoadSite site, Value recording) => site.Contract.IsDerived && recording.ComesFrom(value => value is ComputedValue { IsLoaded: true });
}
