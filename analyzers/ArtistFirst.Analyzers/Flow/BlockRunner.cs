using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Runs one block: its operations, what each may throw, and the branches out of it.</summary>
internal sealed class BlockRunner(Analysis analysis, FunctionBody body, RunContext context, BlockStates states)
{
    private readonly FinallyRunning _finally = new(analysis, body, context);
    private readonly Unwinding _unwinding = new(analysis, body, new FinallyRunning(analysis, body, context));

    public void Run(BasicBlock block, FlowState state, ISweep? watcher)
    {
        var throwing = new Throwing(analysis, body, block, body.Order.HandlersOf(block));
        var frame = new Frame(analysis, body, context, context.Repeats || body.Order.Repeats(block), throwing, watcher);
        var evaluation = new Evaluation(frame, state);
        throwing.Begin(state);
        foreach (IOperation operation in block.Operations)
        {
            evaluation.Evaluate(operation);
            throwing.MayThrow(state);
        }

        Value? value = block.BranchValue is { } branchValue ? evaluation.Evaluate(branchValue) : null;
        throwing.MayThrow(state);
        Leave(block, state, value, evaluation);
        throwing.Deliver((handler, thrown) => states.SetThrown(block.Ordinal, handler, thrown));
    }

    private void Leave(BasicBlock block, FlowState state, Value? value, Evaluation evaluation)
    {
        if (block.ConditionalSuccessor is { } conditional && value is not null)
        {
            bool whenTaken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            FlowState taken = state.Clone();
            Guard.Assume(evaluation.At(taken), block.BranchValue!, value, whenTaken);
            Follow(block, conditional, taken, evaluation);
            Guard.Assume(evaluation, block.BranchValue!, value, !whenTaken);
        }
        else if (value is not null && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
        {
            state.Write(analysis.Tables.Locations.Returned(body.Graph), value);
        }

        if (block.FallThroughSuccessor is { } next)
        {
            Follow(block, next, state, evaluation);
        }
    }

    private void Follow(BasicBlock block, ControlFlowBranch branch, FlowState state, Evaluation evaluation)
    {
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling && Catching.FinallyOf(block) is not null)
        {
            states.SetEnd(block.Ordinal, state);
            return;
        }

        FlowState? arriving = state.IsReachable ? RunFinally(block, branch, state) : null;
        if (arriving is not null && Unwinding.FilterOf(branch) is { } filter)
        {
            arriving = _unwinding.Run(filter, arriving, evaluation);
        }

        if (arriving is not null)
        {
            foreach (ControlFlowRegion left in branch.LeavingRegions)
            {
                body.Scopes.Leave(left, arriving, analysis.Tables.Locations);
            }
        }

        if (branch.Destination is not null)
        {
            states.SetEdge(branch, arriving);
        }
    }

    private FlowState? RunFinally(BasicBlock block, ControlFlowBranch branch, FlowState state)
    {
        FlowState? arriving = state;
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            if (arriving is null)
            {
                break;
            }

            // The finally is judged once, for all ways into it, and followed for each way out.
            states.SetThrown(-1 - block.Ordinal - (branch.IsConditionalSuccessor ? body.Graph.Blocks.Length : 0), region.FirstBlockOrdinal, arriving.Clone());
            arriving = _finally.Run(region, arriving);
        }

        return arriving;
    }
}
