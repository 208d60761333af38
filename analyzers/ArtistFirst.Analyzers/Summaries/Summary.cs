namespace ArtistFirst.Analyzers;

/// <summary>What a method of the same compilation does for its callers, in terms of its parameters: what holds when it returns, and what it returns.</summary>
/// <param name="tables">The tables in which it is told.</param>
/// <param name="onReturn">What holds when it returns; all where it never does.</param>
/// <param name="returned">What it returns.</param>
/// <param name="isAsync">Whether all that comes true only when its task is awaited.</param>
internal sealed class Summary(AnalysisTables tables, FactSet onReturn, Value returned, bool isAsync)
{
    public AnalysisTables Tables { get; } = tables;

    public FactSet OnReturn { get; } = onReturn;

    public Value Returned { get; } = returned;

    public bool IsAsync { get; } = isAsync;

    /// <summary>Whether it tells a caller anything.</summary>
    public bool IsSilent => OnReturn.IsEmpty && Returned is not (AnswerValue { IsSilent: false } or TaskValue or CompositeValue or SymbolValue or MemberValue or PureValue);
}
