namespace ArtistFirst.Analyzers;

/// <summary>Calls of members that put a use on record.</summary>
internal static class RecordCalls
{
    public static void Learn(Evaluation evaluation, Call call, ValuePath path)
    {
        Value recording = path.Resolve(evaluation, call, element: 0);
        if (recording is not (UnknownValue or ConstantValue))
        {
            evaluation.State.Learn(CreditMark.Of(evaluation, recording, CreditMark.Recorded));
            evaluation.Frame.Watcher?.Record(call, recording);
        }
    }

    /// <summary>Whether what was put on record is the recording, or was made of it.</summary>
    public static bool IsOf(Value recorded, Value recording) =>
        ReferenceEquals(recorded, recording) || recorded.IsDerivedFrom(recording) || recording.IsDerivedFrom(recorded);
}
