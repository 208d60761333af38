using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The values that a call gets.</summary>
internal sealed class CallArguments
{
    private CallArguments(Value? receiver, IReadOnlyList<CallArgument> all)
    {
        Receiver = receiver;
        All = all;
    }

    /// <summary>The object that the method is called on; null for a static method.</summary>
    public Value? Receiver { get; }

    public IReadOnlyList<CallArgument> All { get; }

    /// <summary>Receiver and arguments.</summary>
    public IEnumerable<Value> Values => Receiver is null ? All.Select(argument => argument.Value) : All.Select(argument => argument.Value).Prepend(Receiver);

    public static CallArguments Evaluate(Evaluation evaluation, Value? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        List<CallArgument> all = [];
        foreach (IArgumentOperation argument in arguments)
        {
            // What an out argument held before does not matter, and it may hold nothing yet.
            Value value = argument.Parameter?.RefKind == RefKind.Out ? EvaluatePlace(evaluation, argument.Value) : evaluation.Evaluate(argument.Value);
            all.Add(new CallArgument(argument, value));
        }

        return new CallArguments(receiver, all);
    }

    public Value Of(int ordinal)
    {
        foreach (CallArgument argument in All)
        {
            if (argument.Operation.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return UnknownValue.Instance;
    }

    /// <summary>
    /// The objects that the call may change: the one that it is called on, and, unless the framework is called, those that it is given.
    /// Lists are given to anybody.
    /// </summary>
    public IReadOnlyCollection<Value> Reached(Call call)
    {
        bool isFramework = PureCalls.IsFramework(call.Method);
        List<Value> reached = Receiver is null ? [] : [Receiver];
        foreach (CallArgument argument in All)
        {
            if (!isFramework || argument.Value is FunctionValue || Sequences.IsSequence(argument.Operation.Value.Type))
            {
                reached.Add(argument.Value);
            }
        }

        return reached;
    }

    private static UnknownValue EvaluatePlace(Evaluation evaluation, IOperation place)
    {
        foreach (IOperation child in place is IMemberReferenceOperation or IArrayElementReferenceOperation ? place.ChildOperations : default)
        {
            evaluation.Evaluate(child);
        }

        return UnknownValue.Instance;
    }
}
