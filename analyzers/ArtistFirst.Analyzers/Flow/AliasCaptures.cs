using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The captures that stand for a place instead of a value: <c>h = a || b</c> captures h, and assigns through the capture later. Nothing
/// in the flow graph tells them apart, so they are known by being assigned to.
/// </summary>
internal sealed class AliasCaptures
{
    private readonly Dictionary<CaptureId, List<IOperation>> _places = [];
    private readonly HashSet<CaptureId> _assigned = [];

    public AliasCaptures(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation.Kind == OperationKind.FlowCapture && ((IFlowCaptureOperation)operation) is var capture && IsPlace(capture.Value))
                {
                    Add(capture);
                }
            }
        }

        if (_places.Count > 0)
        {
            FindAssigned(graph);
        }
    }

    /// <summary>The place that a capture stands for; null where it stands for a value, or for one of several places.</summary>
    public IOperation? PlaceOf(CaptureId capture) => PlacesOf(capture) is [var place] ? place : null;

    /// <summary>The places of which a capture stands for one: <c>(c ? ref a : ref b) = x</c>. None where it stands for a value.</summary>
    public IReadOnlyList<IOperation> PlacesOf(CaptureId capture) => _assigned.Count > 0 && _assigned.Contains(capture) && _places.TryGetValue(capture, out List<IOperation>? places) ? places : [];

    private void Add(IFlowCaptureOperation capture)
    {
        if (!_places.TryGetValue(capture.Id, out List<IOperation>? places))
        {
            places = _places[capture.Id] = [];
        }

        places.Add(capture.Value);
    }

    private static bool IsPlace(IOperation value) => value is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation;

    private void FindAssigned(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Visit(operation);
            }

            if (block.BranchValue is { } value)
            {
                Visit(value);
            }
        }
    }

    private void Visit(IOperation operation)
    {
        if (AssignmentTargets.Of(operation) is { } target)
        {
            Add(target);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    private void Add(IOperation target)
    {
        switch (target)
        {
            case IFlowCaptureReferenceOperation capture:
                _assigned.Add(capture.Id);
                break;
            case ITupleOperation tuple:
                foreach (IOperation element in tuple.Elements)
                {
                    Add(element);
                }

                break;
            case IConversionOperation conversion:
                Add(conversion.Operand);
                break;
        }
    }
}
