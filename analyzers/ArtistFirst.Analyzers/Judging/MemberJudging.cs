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
        bool isDone = JudgeEntered();
        while (isDone && Uncalled() is { } local)
        {
            _entries.EnterUnknown(local);
            isDone = JudgeEntered();
        }

        if (_analysis.Budget.IsSpent || !isDone)
        {
            return [Diagnostic.Create(AbandonedAnalysis.Rule, Places.OfMember(_analysis.Root), Places.NameOfMember(_analysis.Root))];
        }

        RecordSite[] records = [.. _judged.Values.SelectMany(judgement => judgement.Records)];
        return _judged.Values.SelectMany(judgement => judgement.Diagnostics(records)).Concat(JudgeClaims()).ToArray();
    }

    /// <summary>Judges the nested functions from where they are entered. False where that has no end in sight.</summary>
    private bool JudgeEntered()
    {
        for (int round = 0; round < MaximumRounds; round++)
        {
            if (_entries.TakeChanged() is not { Count: > 0 } changed)
            {
                return true;
            }

            foreach (FunctionBody body in changed)
            {
                Judge(body, _entries.EntryOf(body));
            }
        }

        return _entries.TakeChanged().Count == 0;
    }

    /// <summary>
    /// A local function that has not been judged, because nothing calls it: somebody will, or the call has been half typed. What it calls itself is judged with it, so that it is one at a time. Null where none is left.
    /// </summary>
    private FunctionBody? Uncalled()
    {
        foreach (FunctionBody body in _analysis.Bodies.ToArray())
        {
            foreach (IMethodSymbol declared in body.Graph.LocalFunctions)
            {
                if (_analysis.BodyOf(declared, body) is { } local && !_judged.ContainsKey(local))
                {
                    return local;
                }
            }
        }

        return null;
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

        var run = new FlowRun(_analysis, body, RunRange.Of(body.Graph), new RunContext(depth: 0, repeats: body.Parent is not null), isTold: true);
        run.Run(entry);
        var judgement = new BodyJudgement(_analysis, body, run, _entries, () => [.. _judged.Values.SelectMany(judged => judged.Checks)]);
        _entries.Forget(body);
        run.Sweep(judgement);
        _judged[body] = judgement;
    }
}
