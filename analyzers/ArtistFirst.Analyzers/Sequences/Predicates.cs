using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Runs the function that a query is given, on any one element of its source.</summary>
internal static class Predicates
{
    /// <summary>What the function's answer proves of every element.</summary>
    public static AnswerValue Ask(Evaluation evaluation, Call call, FunctionValue function, Value source)
    {
        if (Functions.BodyOf(evaluation, function) is not { Method.Parameters: [var parameter, ..] } body)
        {
            return evaluation.Analysis.Knowledge.Contracts.Of(function.Method)?.Check is { Form: CheckForm.Truth } check ? OfCheck(evaluation, check, source) : Nothing(evaluation);
        }

        FunctionResult result = Run(evaluation, call, function, body, source, parameter, out JoinedValue element);
        if (result.End is not { } end)
        {
            return Nothing(evaluation);
        }

        AnswerValue answer = evaluation.Values.Truth(result.Value);
        FactSet Said(FactSet facts) => facts.IsAll
            ? FactSet.None
            : FunctionCalls.Outside(evaluation, body, evaluation.Facts.SaidOf(facts.Union(end.Facts), evaluation.Values, element, evaluation.Values.Element(source)));
        return evaluation.Values.Truth(Said(answer.IfYes), Said(answer.IfNo));
    }

    /// <summary>What the function makes of every element; null where that is not known.</summary>
    public static Value? Map(Evaluation evaluation, Call call, FunctionValue function, Value source)
    {
        if (Functions.BodyOf(evaluation, function) is not { Method.Parameters: [var parameter, ..] } body)
        {
            return null;
        }

        FunctionResult result = Run(evaluation, call, function, body, source, parameter, out JoinedValue element);
        if (result.End is null || result.Value is AnswerValue or TaskValue or UnknownValue)
        {
            return null;
        }

        Value mapped = evaluation.Values.Replace(result.Value, element, evaluation.Values.Element(source));
        return evaluation.Analysis.IsMadeIn(mapped, body) ? null : mapped;
    }

    private static AnswerValue Nothing(Evaluation evaluation) => evaluation.Values.Truth(FactSet.None, FactSet.None);

    private static FunctionResult Run(
        Evaluation evaluation, Call call, FunctionValue function, FunctionBody body, Value source, IParameterSymbol parameter, out JoinedValue element)
    {
        FlowState entry = evaluation.State.Clone();
        FunctionRunning.Bind(evaluation, body, [], entry);
        element = (JoinedValue)entry.Read(evaluation.Locations.Of(parameter));
        entry.Facts = evaluation.Facts.SaidOf(entry.Facts, evaluation.Values, evaluation.Values.Element(source), element);
        if (source is CompositeValue { IsList: true } list)
        {
            entry.Learn(Sequences.OfAll(evaluation, list, element));
        }

        // A lambda that stands in the call runs for the elements alone; one from a variable may be called with anything.
        if (IsWrittenIn(call, function))
        {
            evaluation.Frame.Watcher?.Enter(evaluation, body, entry, FunctionEntry.ForElements);
        }

        return FunctionRunning.Run(evaluation.At(entry), call, body, parameter, element);
    }

    private static bool IsWrittenIn(Call call, FunctionValue function)
    {
        IOperation? operation = function.Target as IOperation;
        while (operation is not null && !ReferenceEquals(operation, call.Operation))
        {
            operation = operation.Parent is IDelegateCreationOperation or IArgumentOperation or IConversionOperation or IInvocationOperation ? operation.Parent : null;
        }

        return operation is not null;
    }

    private static AnswerValue OfCheck(Evaluation evaluation, CheckContract check, Value source)
    {
        if (check.Recording is not { Parameter: 0, Members.Count: 0 } || check.Use is not null)
        {
            return Nothing(evaluation);
        }

        Value? use = check.FixedUse is { } number ? evaluation.Values.Constant(number) : null;
        return evaluation.Values.Truth(FactSet.None.With(evaluation.Facts.Of(evaluation.Values.Element(source), use).Index), FactSet.None);
    }
}
