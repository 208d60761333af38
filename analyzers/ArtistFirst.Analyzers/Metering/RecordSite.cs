using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A call that puts a use on record, met in the last pass.</summary>
internal sealed class RecordSite(IOperation operation, Value recording, FunctionBody body)
{
    public IOperation Operation { get; } = operation;

    public Value Recording { get; } = recording;

    public FunctionBody Body { get; } = body;
}
