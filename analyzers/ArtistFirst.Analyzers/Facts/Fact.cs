namespace ArtistFirst.Analyzers;

/// <summary>
/// "A license check of this recording for this use has answered yes, earlier on this path." A fact speaks of values, never of variables:
/// once true it stays true, whatever is assigned later. Only computing one of its values anew ends it (see <see cref="FlowState.Redefine"/>).
/// </summary>
/// <param name="index">The fact's bit in a <see cref="FactSet"/>.</param>
/// <param name="recording">The recording that was checked.</param>
/// <param name="use">The use that was checked for; null where the check is for every use.</param>
/// <param name="isExact">False where <paramref name="recording"/> is only derived from what was checked: a path made of its id.</param>
internal sealed class Fact(int index, Value recording, Value? use, bool isExact)
{
    public int Index { get; } = index;

    public Value Recording { get; } = recording;

    public Value? Use { get; } = use;

    public bool IsExact { get; } = isExact;

    public bool Mentions(int definition) => Recording.Mentions.Contains(definition) || Use?.Mentions.Contains(definition) == true;

    /// <summary>Whether it says something of a value, of what is made of it, or of what it is made of.</summary>
    public bool IsAbout(Value value) => Recording.IsMadeOf(value) || Use?.IsMadeOf(value) == true || (!Recording.IsConstant && value.IsDerivedFrom(Recording));

    public override string ToString() => $"{(IsExact ? string.Empty : "~")}{Recording} for {Use?.ToString() ?? "every use"}";
}
