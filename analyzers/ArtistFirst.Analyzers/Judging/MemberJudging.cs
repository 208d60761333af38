using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Judges one member: runs its body, then those of its nested functions from what holds where they are entered, until nothing changes.</summary>
internal sealed class MemberJudging
{
    // Each round follows the calls of local functions one step further.
    private const int MaximumRounds = 12;

    private readonly Analysis _analysis;
    private readonly FunctionEntries _entries;
    private readonly Dictionary<FunctionBody, BodyJudgement> _judged = [];

    public MemberJudging(Knowledge knowledge, FunctionBody root, CancellationToken cancellationToken)
    {
        _analysis = new Analysis(knowledge, root, depth: 0, cancellationToken);
        _entries = new FunctionEntries(_analysis);
    }

    /// <summary>What is wrong with the member; empty where nothing is.</summary>
    public IEnumerable<Diagnostic> Judge()
    {
        Judge(_analysis.Root, MemberEntry.Of(_analysis, withContract: true));
        for (int round = 0; round < MaximumRounds && _entries.TakeChanged() is { Count: > 0 } changed; round++)
        {
            foreach (FunctionBody body in changed)
            {
                Judge(body, _entries.EntryOf(body));
            }
        }

        JudgeUncalled();
        if (_analysis.Budget.IsSpent || _entries.TakeChanged().Count > 0)
        {
            return [Diagnostic.Create(AbandonedAnalysis.Rule, Places.OfMember(_analysis.Root), Places.NameOfMember(_analysis.Root))];
        }

        RecordSite[] records = [.. _judged.Values.SelectMany(judgement => judgement.Records)];
        return _judged.Values.SelectMany(judgement => judgement.Diagnostics(records)).Concat(JudgeClaims()).ToArray();
    }

    /// <summary>A local function that nothing calls is judged by itself: somebody will call it.</summary>
    private void JudgeUncalled()
    {
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            foreach (FunctionBody body in _analysis.Bodies.ToArray())
            {
                foreach (IMethodSymbol declared in body.Graph.LocalFunctions)
                {
                    if (_analysis.BodyOf(declared, body) is { } local && !_judged.ContainsKey(local))
                    {
                        Judge(local, _entries.Unknown(local));
                        isNew = true;
                    }
                }
            }
        }
    }

    /// <summary>Local functions are held to what they claim, as members are.</summary>
    private IEnumerable<Diagnostic> JudgeClaims() =>
        from judged in _judged
        where judged.Key.Method is { MethodKind: MethodKind.LocalFunction } function && (judged.Value.Checks.Count > 0 || CheckContract.MayReturnEarly(function))
        let claim = _analysis.Knowledge.Contracts.Of(judged.Key.Method!)?.Check
        where claim is not null
        let unkept = Promise.Judge(_analysis, judged.Key, claim, _entries.Unknown(judged.Key))
        where unkept is not null
        select unkept;

    private void Judge(FunctionBody body, FlowState entry)
    {
        if (body.Method is { MethodKind: MethodKind.LocalFunction } function)
        {
            MemberEntry.Assume(_analysis, entry, function);
        }

        var run = new FlowRun(_analysis, body, RunRange.Of(body.Graph), new RunContext(depth: 0, repeats: body.Parent is not null));
        run.Run(entry);
        var judgement = new BodyJudgement(_analysis, body, run, _entries, () => [.. _judged.Values.SelectMany(judged => judged.Checks)]);
        _entries.Forget(body);
        run.Sweep(judgement);
        _judged[body] = judgement;
    }
}
