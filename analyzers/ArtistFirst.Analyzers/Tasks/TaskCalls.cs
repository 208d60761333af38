using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The members of tasks that pass one on, wait for one, or make one.</summary>
internal static class TaskCalls
{
    private const int SuppressThrowing = 2;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Task", "ValueTask", "TaskAwaiter", "ValueTaskAwaiter", "ConfiguredTaskAwaitable", "ConfiguredValueTaskAwaitable",
        "ConfiguredTaskAwaiter", "ConfiguredValueTaskAwaiter",
    };

    public static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask" } && IsOfTasks(type);

    /// <summary>What a method yields in the end: the result of its task, or what it returns.</summary>
    public static ITypeSymbol ResultOf(ITypeSymbol type) => IsTask(type) && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type;

    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        if (!call.Traits.IsOfTasks)
        {
            return null;
        }

        Value? receiver = call.Arguments.Receiver;
        switch (call.Method.Name)
        {
            case "ConfigureAwait" when MayHideFailure(call):
                return null;
            case "ConfigureAwait" or "AsTask" or "GetAwaiter" or "WaitAsync" or "Preserve":
                return receiver is TaskValue ? receiver : null;
            case "GetResult" or "Wait" when receiver is TaskValue && IsUnlimited(call):
                return Awaits.Complete(evaluation, receiver);
            case "FromResult":
                return evaluation.Values.Task(call[0], FactSet.None, evaluation.Define(call.Operation));
            case "WhenAll":
                return All(evaluation, call);
            case "Run" when call[0] is FunctionValue function:
                return FunctionCalls.RunAsTask(evaluation, call, function);
            case ".ctor" when call.Arguments.All.Count == 1:
                return call[0] is TaskValue ? call[0] : evaluation.Values.Task(call[0], FactSet.None, evaluation.Define(call.Operation));
            default:
                return null;
        }
    }

    /// <summary><c>Result</c> waits; null for any other member.</summary>
    public static Value? Result(Evaluation evaluation, IMemberReferenceOperation reference, Value instance) =>
        reference.Member.Name is "Result" && IsOfTasks(reference.Member.ContainingType) ? Awaits.Complete(evaluation, instance) : null;

    /// <summary><c>Task.CompletedTask</c>; null for any other member.</summary>
    public static Value? Completed(Evaluation evaluation, IMemberReferenceOperation reference) =>
        reference.Member.Name is "CompletedTask" && IsOfTasks(reference.Member.ContainingType)
            ? evaluation.Values.Task(evaluation.Values.Null, FactSet.None, evaluation.Define(reference))
            : null;

    /// <summary>Whether a type is a task or what awaits one.</summary>
    public static bool IsOfTasks(ITypeSymbol? type) =>
        type is not null && Names.Contains(type.Name) && type.ContainingNamespace is { } space && TypeNames.Full(space) is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    // Waiting with a limit may give up.
    private static bool IsUnlimited(Call call) => call.Method.Name is "GetResult" || call.Method.Parameters.IsEmpty;

    /// <summary>Whether awaiting may go on although the task has failed: <c>SuppressThrowing</c>, or options that nobody can read.</summary>
    private static bool MayHideFailure(Call call) =>
        call.Method.Parameters is [{ Type.TypeKind: TypeKind.Enum }] && !(call[0] is ConstantValue { Content: int options } && (options & SuppressThrowing) == 0);

    private static TaskValue? All(Evaluation evaluation, Call call)
    {
        FactSet facts = FactSet.None;
        IEnumerable<Value> tasks = call.Arguments.All.SelectMany(argument => argument.Value is CompositeValue { IsList: true } list
            ? list.Members.Select(member => member.Value)
            : [argument.Value]);
        foreach (Value task in tasks)
        {
            facts = facts.Union((task as TaskValue)?.OnAwait ?? FactSet.None);
        }

        return facts.IsEmpty ? null : evaluation.Values.Task(UnknownValue.Instance, facts, evaluation.Define(call.Operation));
    }
}
