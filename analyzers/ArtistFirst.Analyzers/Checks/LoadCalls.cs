using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Calls of members that load.</summary>
internal static class LoadCalls
{
    public static void Report(Evaluation evaluation, Call call, LoadContract load)
    {
        if (evaluation.Frame.Watcher is not { } sweep || !evaluation.State.IsReachable)
        {
            return;
        }

        int count = load.Recording?.CountIn(call) ?? 1;
        for (int element = 0; element < count; element++)
        {
            Value? recording = load.Recording?.Resolve(evaluation, call, element);
            Value? use = load.FixedUse is { } number ? evaluation.Values.Constant(number) : load.Use?.Resolve(evaluation, call, element);
            bool isAssumed = use is null && load.Origin != LoadOrigin.Remote && evaluation.Analysis.UseInFile is not null;
            sweep.Load(new LoadSite(call.Operation, call.Method, load, recording, isAssumed ? evaluation.Analysis.UseInFile : use, evaluation.Frame.Body, isAssumed), evaluation.State);
        }
    }

    /// <summary>What was loaded has been judged where it was loaded: what is made of it is not judged again.</summary>
    public static Value Invoke(Evaluation evaluation, Call call)
    {
        Calls.Change(evaluation, call);
        Value loaded = evaluation.Make(call.Operation, call.Arguments.Values, isLoaded: true);
        return TaskCalls.IsTask(call.Method.ReturnType) && call.Method.MethodKind != MethodKind.Constructor
            ? evaluation.Values.Task(loaded, FactSet.None, evaluation.Define((call.Operation, "task")))
            : loaded;
    }
}
