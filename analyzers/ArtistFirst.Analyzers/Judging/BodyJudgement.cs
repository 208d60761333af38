using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Watches the last pass over one body and remembers what is wrong.</summary>
internal sealed class BodyJudgement(Analysis analysis, FunctionBody body, FlowRun run, FunctionEntries entries, Func<IReadOnlyList<CheckSite>> allChecks) : ISweep
{
    private readonly List<UnprovenLoad> _unproven = [];
    private readonly List<Diagnostic> _kept = [];
    private readonly List<CheckSite> _redundant = [];
    private readonly MeterJudging _metering = new(body, run);

    /// <summary>The checks in the body.</summary>
    public List<CheckSite> Checks { get; } = [];

    /// <summary>What the body puts on record.</summary>
    public IReadOnlyList<RecordSite> Records => _metering.Records;

    public void Load(LoadSite site, FlowState state)
    {
        if (site.Contract.Origin == LoadOrigin.Written)
        {
            _kept.AddRange(new CreditJudging(analysis, body, run).Judge(site, state) is { } uncredited ? [uncredited] : []);
            return;
        }

        if (!state.IsReachable || (site.Recording is { } recording && (NotCatalogue.Is(recording, analysis.Knowledge) || LibraryLoads.IsNothing(site, recording) || IsJudged(site, recording)))
            || (site.Contract.Origin == LoadOrigin.Remote && !RemoteAudio.IsMeant(site.Operation)))
        {
            return;
        }

        bool isExactOnly = analysis.IsExactOnly;
        Fact[] proofs = [.. analysis.Tables.Facts.In(state.Facts).Where(fact => FactMatch.Satisfies(fact, site, isExactOnly))];
        if (proofs.Length == 0)
        {
            _unproven.Add(new UnprovenLoad(site, state.Clone()));
        }
        else
        {
            _metering.Add(site, state, analysis, proofs);
        }
    }

    public void Check(CheckSite site, FlowState state)
    {
        Checks.Add(site);
        if (RedundantChecks.IsHeld(site, state, analysis))
        {
            _redundant.Add(site);
        }
    }

    public void Record(Call call, Value recording) => _metering.Records.Add(new RecordSite(call.Operation, recording, body));

    public void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry entry) => entries.Enter(evaluation, function, state, entry);

    public void Keep(IOperation where, ISymbol keeper, ITypeSymbol? what) =>
        _kept.Add(Diagnostic.Create(KeptAnswer.Rule, where.Syntax.GetLocation(), Places.NameOf(keeper), what?.Name));

    /// <summary>What is wrong in the body.</summary>
    /// <param name="records">What all bodies of the member put on record.</param>
    public IEnumerable<Diagnostic> Diagnostics(IReadOnlyList<RecordSite> records)
    {
        IReadOnlyList<CheckSite> checks = allChecks();
        var blame = new Blaming(analysis, body, run, checks);
        return _unproven.Select(blame.Report).Concat(_kept).Concat(_metering.Diagnostics(checks, records))
            .Concat(_redundant.Select(site => RedundantChecks.Report(site, checks)).OfType<Diagnostic>());
    }

    // What a load gave has been judged where it was loaded.
    private static bool IsJudged(LoadSite site, Value recording) => site.Contract.IsDerived && recording.ComesFrom(value => value is ComputedValue { IsLoaded: true });
}
