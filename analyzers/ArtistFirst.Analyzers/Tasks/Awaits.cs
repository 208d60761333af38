using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Waits for tasks: this is where what a task proves arises.</summary>
internal static class Awaits
{
    public static Value Await(Evaluation evaluation, IAwaitOperation awaiting)
    {
        Value task = evaluation.Evaluate(awaiting.Operation);
        Changes.OfSharedVariables(evaluation);
        if (awaiting.Operation.Type is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            // What is waited for, and how, is code of the project.
            UnknownCode.Run(evaluation, CodeReach.Given, [task]);
        }

        return Complete(evaluation, task) ?? evaluation.Make(awaiting, [task]);
    }

    /// <summary>The result of a task that is waited for; null where it is not known.</summary>
    public static Value? Complete(Evaluation evaluation, Value value)
    {
        if (value is not TaskValue task)
        {
            return null;
        }

        if (task.OnAwait.IsAll)
        {
            evaluation.State.BecomeUnreachable();
        }
        else
        {
            evaluation.State.Learn(task.OnAwait);
        }

        return task.Inner;
    }
}
