namespace ArtistFirst.Analyzers;

/// <summary>What all states of one analysis share: its values, its facts and its locations.</summary>
internal sealed class AnalysisTables(LocationTable locations)
{
    private int _owners;

    public ValueTable Values { get; } = new();

    public FactTable Facts { get; } = new();

    public LocationTable Locations { get; } = locations;

    public MentionTable Mentions { get; } = new();

    /// <summary>A number that no state has had yet: what bears it may be written to by the state that has it now.</summary>
    public int NextOwner() => ++_owners;

    /// <summary>The value with every set of facts in it changed.</summary>
    public Value WithFacts(Value value, Func<FactSet, FactSet> change)
    {
        switch (value)
        {
            case AnswerValue answer:
                FactSet yes = change(answer.IfYes);
                FactSet no = change(answer.IfNo);
                FactSet none = change(answer.IfNull);
                bool isSame = ReferenceEquals(yes, answer.IfYes) && ReferenceEquals(no, answer.IfNo) && ReferenceEquals(none, answer.IfNull);
                return isSame ? answer : Values.With(answer, yes, no, none);
            case TaskValue task:
                Value inner = WithFacts(task.Inner, change);
                FactSet onAwait = change(task.OnAwait);
                return ReferenceEquals(inner, task.Inner) && ReferenceEquals(onAwait, task.OnAwait) ? task : Values.Task(inner, onAwait, task.Definition);
            default:
                return value;
        }
    }
}
