using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Runs the blocks of one body, or of one region of it, until nothing changes. Each block's entry is recomputed from what its predecessors
/// say, not accumulated, so that a value that a later round knows better is not held against it.
/// </summary>
internal sealed class FlowRun
{
    private readonly Analysis _analysis;
    private readonly FunctionBody _body;
    private readonly RunRange _range;
    private readonly BlockStates _states;
    private readonly BlockRunner _runner;

    // Null where nobody is told.
    private readonly Tellings? _told;

    public FlowRun(Analysis analysis, FunctionBody body, RunRange range, RunContext context, bool isTold = false)
    {
        _told = isTold ? new Tellings(range.Count) : null;
        _analysis = analysis;
        _body = body;
        _range = range;
        _states = new BlockStates(analysis, body, range);
        _runner = new BlockRunner(analysis, body, context, _states);
    }

    /// <summary>Runs to the end. The state of a block is then what holds on every way to it.</summary>
    /// <param name="entry">What holds at the first block.</param>
    public void Run(FlowState entry)
    {
        _states.Enter(entry);
        while (_states.TryTake(out int block) && _analysis.Budget.Spend(_analysis.Tables.Locations.Count, _analysis.Tables.Facts.Count))
        {
            if (_states.UpdateEntry(block) && EntryOf(block) is { } reached)
            {
                _told?.Begin(block - _range.First);
                _runner.Run(_body.Graph.Blocks[block], reached.Clone(), _told);
            }
        }
    }

    /// <summary>What holds when the block is entered; null where execution never comes.</summary>
    public FlowState? EntryOf(int block) => _states.EntryOf(block) is { IsReachable: true } state ? state : null;

    /// <summary>What holds on an edge; null where execution never takes it.</summary>
    public FlowState? EdgeOf(int block, bool isConditional) => _states.EdgeOf(block, isConditional) is { IsReachable: true } state ? state : null;

    /// <summary>What holds at the end of the finally that this run is about; null where its end is never reached.</summary>
    public FlowState? EndOfFinally(ControlFlowRegion region) => _states.EndOf(region) is { IsReachable: true } state ? state : null;

    /// <summary>Tells somebody who watches what is known at the end of all loads and checks that are reached.</summary>
    public void Sweep(ISweep sweep)
    {
        for (int block = _range.First; block <= _range.Last; block++)
        {
            if (EntryOf(block) is not null)
            {
                _told?.Tell(block - _range.First, sweep);
            }
        }
    }
}
