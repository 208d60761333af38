namespace ArtistFirst.Analyzers;

/// <summary>What running a function yields.</summary>
/// <param name="isFollowed">Whether it was run at all: not when it calls itself, or is too deep inside others.</param>
/// <param name="end">What holds when it returns; null where it never does, or was not run.</param>
/// <param name="value">What it returns.</param>
internal readonly struct FunctionResult(bool isFollowed, FlowState? end, Value value)
{
    public static readonly FunctionResult NotFollowed = new(isFollowed: false, end: null, UnknownValue.Instance);

    public bool IsFollowed { get; } = isFollowed;

    public FlowState? End { get; } = end;

    public Value Value { get; } = value;
}
