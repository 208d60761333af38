using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A call whose receiver and arguments have been evaluated.</summary>
/// <param name="operation">The invocation or object creation.</param>
/// <param name="method">The method or constructor.</param>
/// <param name="traits">What matters of the method.</param>
/// <param name="instance">The receiver as written; null for a static method and for a constructor.</param>
/// <param name="arguments">The values.</param>
/// <param name="isVirtual">Whether another method may answer.</param>
internal sealed class Call(IOperation operation, IMethodSymbol method, MethodTraits traits, IOperation? instance, CallArguments arguments, bool isVirtual)
{
    public IOperation Operation { get; } = operation;

    public IMethodSymbol Method { get; } = method;

    public MethodTraits Traits { get; } = traits;

    public IOperation? Instance { get; } = instance;

    public CallArguments Arguments { get; } = arguments;

    public bool IsVirtual { get; } = isVirtual;

    /// <summary>The value of the argument for a parameter; unknown where there is none.</summary>
    public Value this[int ordinal] => Arguments.Of(ordinal);
}
