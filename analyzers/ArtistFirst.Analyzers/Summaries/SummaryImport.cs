using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Tells a summary in the words of a caller: parameters become arguments. What only the method itself knows cannot be told.</summary>
internal sealed class SummaryImport(Evaluation evaluation, Call call, Summary summary)
{
    public FactSet Facts(FactSet facts)
    {
        if (facts.IsAll)
        {
            return facts;
        }

        FactSet told = FactSet.None;
        foreach (Fact fact in summary.Tables.Facts.In(facts))
        {
            if (GivenAnswers.Import(call, fact) is { } ofArgument)
            {
                told = told.Union(ofArgument);
                continue;
            }

            Value? use = fact.Use is null ? null : Value(fact.Use);
            if (Value(fact.Recording) is { } recording && (fact.Use is null) == (use is null))
            {
                told = told.With(evaluation.Facts.Of(recording, use, fact.IsExact).Index);
            }
        }

        return told;
    }

    /// <summary>The value in the caller's words; null where it has none.</summary>
    public Value? Value(Value value)
    {
        ValueTable values = evaluation.Values;
        switch (value)
        {
            case ConstantValue constant:
                return values.Constant(constant.Content);
            case SymbolValue { IsThis: true }:
                return Known(call.Arguments.Receiver);
            case SymbolValue { Symbol: IParameterSymbol parameter }:
                return Known(ExtensionBlocks.Declares(parameter) ? call.Arguments.Receiver : call[parameter.Ordinal]);
            case SymbolValue symbol:
                return values.Symbol(symbol.Symbol);
            case MemberValue member:
                return Member(member);
            case ElementValue element:
                return Value(element.Sequence) is { } sequence ? values.Element(sequence) : null;
            case PureValue pure:
                Value?[] parts = [.. pure.Parts.Select(Value)];
                return parts.Contains(null) ? null : values.Pure(pure.Operation, [.. parts.Select(part => part!)]);
            case CompositeValue { Definition: null } composite:
                return Composite(composite);
            default:
                return null;
        }
    }

    /// <summary>What the call yields; null where only that it is something new can be told.</summary>
    public Value? Returned(Value value)
    {
        switch (value)
        {
            case AnswerValue answer:
                Value? identity = answer.Identity is null ? null : Value(answer.Identity) ?? evaluation.Make(call.Operation, call.Arguments.Values);
                return evaluation.Values.Answer(answer.Kind, Facts(answer.IfYes), Facts(answer.IfNo), Facts(answer.IfNull), identity, answer.Outcomes);
            case TaskValue task:
                Value inner = Returned(task.Inner) ?? evaluation.Make((call.Operation, "result"), call.Arguments.Values);
                return evaluation.Values.Task(inner, Facts(task.OnAwait), evaluation.Define((call.Operation, "task")));
            default:
                return Value(value);
        }
    }

    private static Value? Known(Value? value) => value switch
    {
        AnswerValue answer => answer.Identity,
        UnknownValue or FunctionValue or TaskValue => null,
        _ => value,
    };

    private Value? Member(MemberValue member)
    {
        Value? index = member.Index is null ? null : Value(member.Index);
        if (Value(member.Root) is not { } root || (member.Index is not null && index is null))
        {
            return null;
        }

        Value told = member.Member switch
        {
            IParameterSymbol ofObject => evaluation.Values.Member(root, ofObject, index: null, evaluation.Analysis.Knowledge.PrimaryParameters.CanChange(ofObject)),
            { } symbol => MemberReading.Of(evaluation, root, symbol),
            _ => evaluation.Values.Member(root, member: null, index, canChange: true),
        };
        return told is UnknownValue ? null : told;
    }

    private CompositeValue? Composite(CompositeValue composite)
    {
        Value? source = composite.Source is null ? null : Value(composite.Source);
        if (composite.Source is not null && source is null)
        {
            return null;
        }

        List<KeyValuePair<string, Value>> members = [];
        foreach (KeyValuePair<string, Value> member in composite.Members)
        {
            members.Add(new KeyValuePair<string, Value>(member.Key, Value(member.Value) ?? UnknownValue.Instance));
        }

        return evaluation.Values.Composite(definition: null, source, members);
    }
}
