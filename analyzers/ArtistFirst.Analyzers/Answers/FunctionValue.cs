using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A delegate whose target is known.</summary>
/// <param name="target">A lambda's operation in the flow graph that holds it, or the method of a method group.</param>
/// <param name="method">The symbol of the target.</param>
internal sealed class FunctionValue(object target, IMethodSymbol method) : Value(DefinitionSet.None)
{
    public object Target { get; } = target;

    public IMethodSymbol Method { get; } = method;

    public override bool IsAnonymous => true;

    public override string ToString() => Method.Name;
}
