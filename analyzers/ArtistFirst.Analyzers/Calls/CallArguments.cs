using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The values that a call gets.</summary>
internal sealed class CallArguments
{
    private CallArguments(Value? receiver, IReadOnlyList<CallArgument> all, IReadOnlyList<Value> operands)
    {
        Operands = operands;
        Receiver = receiver;
        All = all;
        Values = operands.Count == 0 ? ValuesOf(receiver, all) : [.. ValuesOf(receiver, all), .. operands];
    }

    /// <summary>The object that the method is called on; null for a static method.</summary>
    public Value? Receiver { get; }

    public IReadOnlyList<CallArgument> All { get; }

    /// <summary>What is given without being written as an argument: the value of a setter, the operands of an operator.</summary>
    public IReadOnlyList<Value> Operands { get; }

    /// <summary>Receiver and arguments.</summary>
    public IReadOnlyList<Value> Values { get; }

    public static CallArguments Evaluate(Evaluation evaluation, Value? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        CallArgument[] all = arguments.IsEmpty ? [] : new CallArgument[arguments.Length];
        for (int i = 0; i < all.Length; i++)
        {
            // What an out argument held before does not matter, and it may hold nothing yet.
            IArgumentOperation argument = arguments[i];
            ArgumentTraits traits = evaluation.Analysis.TraitsOf(argument);
            Value value = traits.IsOut ? EvaluatePlace(evaluation, argument.Value) : evaluation.Evaluate(argument.Value);
            all[i] = new CallArgument(argument, traits, value);
        }

        return new CallArguments(receiver, all, []);
    }

    /// <summary>What an accessor without an index gets: the object, and, if it is a setter, the value.</summary>
    public static CallArguments OfAccessor(Value? receiver, Value? assigned) => new(receiver, [], assigned is null ? [] : [assigned]);

    /// <summary>What a setter gets: the object, the index, and the value.</summary>
    public CallArguments WithAssigned(Value assigned) => new(Receiver, All, [assigned]);

    public static CallArguments OfOperator(params IReadOnlyList<Value> operands) => new(receiver: null, [], operands);

    /// <summary>The same with other values.</summary>
    public CallArguments With(Func<CallArgument, Value> change) => new(Receiver, [.. All.Select(argument => new CallArgument(argument.Operation, argument.Traits, change(argument)))], Operands);

    public Value Of(int ordinal)
    {
        foreach (CallArgument argument in All)
        {
            if (argument.Traits.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        // The value of a setter comes after its index.
        int operand = ordinal - All.Count;
        return operand >= 0 && operand < Operands.Count ? Operands[operand] : UnknownValue.Instance;
    }

    /// <summary>What is written for a parameter; null where nothing is.</summary>
    public IOperation? PlaceOf(int? parameter) => All.Where(argument => argument.Traits.Ordinal == parameter).Select(argument => argument.Operation.Value).FirstOrDefault();

    /// <summary>The lists that the call may change.</summary>
    public IReadOnlyCollection<Value> Lists(Analysis analysis, Call call)
    {
        List<Value> lists = Receiver is { } receiver && analysis.IsOfSequence(call) ? [receiver] : [];
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].Traits.IsSequence)
            {
                lists.Add(All[i].Value);
            }
        }

        return lists;
    }

    private static Value[] ValuesOf(Value? receiver, IReadOnlyList<CallArgument> all)
    {
        int first = receiver is null ? 0 : 1;
        var values = new Value[all.Count + first];
        if (receiver is not null)
        {
            values[0] = receiver;
        }

        for (int i = 0; i < all.Count; i++)
        {
            values[i + first] = all[i].Value;
        }

        return values;
    }

    private static UnknownValue EvaluatePlace(Evaluation evaluation, IOperation place)
    {
        if (place is not (IMemberReferenceOperation or IArrayElementReferenceOperation))
        {
            return UnknownValue.Instance;
        }

        foreach (IOperation child in place.ChildOperations)
        {
            evaluation.Evaluate(child);
        }

        return UnknownValue.Instance;
    }
}
