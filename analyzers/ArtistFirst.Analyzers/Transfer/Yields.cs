using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Where a member lets others run before it goes on.</summary>
internal static class Yields
{
    public static Value Evaluate(Evaluation evaluation, IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            evaluation.Evaluate(child);
        }

        Changes.ByAnyone(evaluation);
        return UnknownValue.Instance;
    }
}
