using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What is told while the blocks of a body are run, kept for whoever watches when all that can be known is known. A block that is run again tells anew: the last time it was run from what is known in the end.
/// </summary>
/// <param name="blocks">How many blocks there are.</param>
internal sealed class Tellings(int blocks) : ISweep
{
    private readonly List<Action<ISweep>>?[] _told = new List<Action<ISweep>>?[blocks];
    private int _block;

    /// <summary>A block is run, perhaps again.</summary>
    public void Begin(int block)
    {
        _block = block;
        _told[block] = null;
    }

    /// <summary>Tells all of a block, in order.</summary>
    public void Tell(int block, ISweep sweep)
    {
        for (int i = 0; i < _told[block]?.Count; i++)
        {
            _told[block]![i](sweep);
        }
    }

    public void Load(LoadSite site, FlowState state)
    {
        FlowState then = state.Clone();
        Add(sweep => sweep.Load(site, then));
    }

    public void Check(CheckSite site, FlowState state)
    {
        FlowState then = state.Clone();
        Add(sweep => sweep.Check(site, then));
    }

    public void Record(Call call, Value recording) => Add(sweep => sweep.Record(call, recording));

    public void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry entry)
    {
        Evaluation then = evaluation.At(state).Again();
        Add(sweep => sweep.Enter(then, function, then.State, entry));
    }

    public void Keep(IOperation where, ISymbol keeper, ITypeSymbol? what) => Add(sweep => sweep.Keep(where, keeper, what));

    private void Add(Action<ISweep> telling) => (_told[_block] ??= []).Add(telling);
}
