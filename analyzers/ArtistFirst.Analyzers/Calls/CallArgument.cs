using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>One argument as written, and its value.</summary>
internal readonly struct CallArgument(IArgumentOperation operation, ArgumentTraits traits, Value value)
{
    public IArgumentOperation Operation { get; } = operation;

    public ArgumentTraits Traits { get; } = traits;

    public Value Value { get; } = value;
}
