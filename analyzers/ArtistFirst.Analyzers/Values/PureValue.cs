namespace ArtistFirst.Analyzers;

/// <summary>What is the same whenever it is computed from the same: text put together, a code parsed, a conversion.</summary>
/// <param name="operation">What computes it: a method, or a word for an operation of the language.</param>
/// <param name="parts">What it is computed from.</param>
/// <param name="mentions">The definitions of all parts.</param>
internal sealed class PureValue(object operation, IReadOnlyList<Value> parts, DefinitionSet mentions) : Value(mentions)
{
    /// <summary>An index from the end: <c>^1</c>.</summary>
    public const string FromEnd = "^";

    public object Operation { get; } = operation;

    public override IReadOnlyList<Value> Parts { get; } = parts;

    public override string ToString() => Operation is FromEnd ? $"^{Parts[0]}" : $"{Operation}({string.Join(", ", Parts)})";
}
