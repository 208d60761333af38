namespace ArtistFirst.Analyzers;

/// <summary>A literal, a constant, or null.</summary>
internal sealed class ConstantValue(object? content) : Value(DefinitionSet.None)
{
    public object? Content { get; } = content;

    public override bool IsConstant => true;

    public bool IsNull => Content is null;

    public override string ToString() => Content?.ToString() ?? "null";
}
