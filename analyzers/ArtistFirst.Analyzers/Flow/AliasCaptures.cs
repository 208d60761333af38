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
    private readonly HashSet<CaptureId> _assigned = [];
    private readonly Dictionary<CaptureId, IOperation> _places = [];

    public AliasCaptures(ControlFlowGraph graph)
    {
        foreach (IOperation operation in graph.Blocks.SelectMany(Operations).SelectMany(operation => operation.DescendantsAndSelf()))
        {
            if (operation is IFlowCaptureOperation { Value: ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation } capture)
            {
                _places[capture.Id] = capture.Value;
            }

            foreach (IFlowCaptureReferenceOperation target in AssignmentTargets.Of(operation).SelectMany(Captures))
            {
                _assigned.Add(target.Id);
            }
        }
    }

    /// <summary>The place that a capture stands for; null where it stands for a value.</summary>
    public IOperation? PlaceOf(CaptureId capture) => _assigned.Contains(capture) && _places.TryGetValue(capture, out IOperation? place) ? place : null;

    private static IEnumerable<IOperation> Operations(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;

    private static IEnumerable<IFlowCaptureReferenceOperation> Captures(IOperation target) => target switch
    {
        IFlowCaptureReferenceOperation capture => [capture],
        ITupleOperation tuple => tuple.Elements.SelectMany(Captures),
        IConversionOperation conversion => Captures(conversion.Operand),
        _ => [],
    };
}
