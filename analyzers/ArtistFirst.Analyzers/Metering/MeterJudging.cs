using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Judges whether uses that were allowed are put on record, before the load or on every way from it to the end of the body. The gate does so when it opens; what it only
/// allowed, and what is put on record on some path, is asked for. Members that neither ask the gate nor put anything on record are not judged: their callers may.
/// </summary>
internal sealed class MeterJudging(FunctionBody body, FlowRun run)
{
    private readonly List<AllowedLoad> _loads = [];

    /// <summary>What the body puts on record.</summary>
    public List<RecordSite> Records { get; } = [];

    public void Add(LoadSite site, FlowState state, Analysis analysis, IReadOnlyList<Fact> proofs)
    {
        Value? recording = site.Recording is AnswerValue { Identity: { } identity } ? identity : site.Recording;
        if (recording is null or UnknownValue || site.Contract.Origin is LoadOrigin.CallerChecks or LoadOrigin.Remote
            || analysis.Tables.Facts.In(state.Facts).Any(fact => fact.Use is ConstantValue { Content: CreditMark.Recorded } && RecordCalls.IsOf(fact.Recording, recording)))
        {
            return;
        }

        _loads.Add(new AllowedLoad(site, recording, proofs));
    }

    public IEnumerable<Diagnostic> Diagnostics(IReadOnlyList<CheckSite> checks, IReadOnlyList<RecordSite> records)
    {
        foreach (AllowedLoad load in _loads)
        {
            RecordSite[] meant = [.. records.Where(record => RecordCalls.IsOf(record.Recording, load.Recording))];
            CheckSite? check = load.CheckIn(checks);
            bool isAsked = meant.Length > 0 || (check is not null && OwnTypes.Is(check.Call.Method.ContainingType, "CatalogueGate") && check.Contract.Form == CheckForm.Decision);
            if (isAsked && meant.All(record => ReferenceEquals(record.Body, body)) && new UnrecordedWay(body, run, meant).Find(load.Site.Operation, out Bypass? way))
            {
                yield return Report(load.Site, check, way);
            }
        }
    }

    private static Diagnostic Report(LoadSite site, CheckSite? check, Bypass? way)
    {
        List<Microsoft.CodeAnalysis.Location> others = check is null ? [] : [check.Call.Operation.Syntax.GetLocation()];
        others.AddRange(way is null ? [] : [way.Place]);
        return Diagnostic.Create(
            UnrecordedUse.Rule, site.Operation.Syntax.GetLocation(), others, LoadHints.Of(site), Places.NameOf(site.Member), Blaming.TextOf(site), way?.Text ?? string.Empty);
    }
}
