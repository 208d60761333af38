using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Sequences: what a filter or a check said of all elements is known of each. A lazy filter has been asked by the time it yields an
/// element, so the fact may be said of its elements at once.
/// </summary>
internal static class Sequences
{
    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal)
    {
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Reverse", "Distinct", "DistinctBy", "Skip", "SkipLast",
        "SkipWhile", "Take", "TakeLast", "TakeWhile", "ToList", "ToArray", "ToHashSet", "AsEnumerable", "Cast", "OfType", "AsParallel", "Shuffle",
        "AsQueryable", "AsSequential", "AsOrdered", "Intersect", "IntersectBy", "Except", "ExceptBy",
    };

    private static readonly HashSet<string> Picking = new(StringComparer.Ordinal) { "First", "Last", "Single", "ElementAt", "FirstOrDefault", "LastOrDefault", "SingleOrDefault", "MaxBy", "MinBy" };

    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        if (call.Method.Name is "GetEnumerator" or "GetAsyncEnumerator" && call.Arguments.Receiver is { } sequence)
        {
            return evaluation.Make(call.Operation, [sequence]);
        }

        if (Configured(call) is { } configured)
        {
            return configured;
        }

        if (call.Method.Name is "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" && call.Arguments.Receiver is ComputedValue { Parts: [_] } && IsEnumerator(call.Instance))
        {
            if (call.Method.DeclaringSyntaxReferences.IsEmpty)
            {
                Changes.OfSharedVariables(evaluation);
            }
            else
            {
                Calls.Change(evaluation, call);
            }

            return evaluation.Make(call.Operation, []);
        }

        if (!call.Traits.IsQuery)
        {
            return OfList(evaluation, call) ?? ForEach(evaluation, call);
        }

        Value source = call[0];
        string name = call.Method.Name;
        if (Keeping.Contains(name))
        {
            return Keep(evaluation, call, source, name is "Where" or "TakeWhile");
        }

        return name switch
        {
            "All" => Ask(evaluation, call, source, whenAll: true),
            "Any" => Ask(evaluation, call, source, whenAll: false),
            "Select" => Select(evaluation, call, source),
            "Chunk" => Chunk(evaluation, call, source),
            "ForAll" => ForEach(evaluation, call),
            _ => Picking.Contains(name) ? Pick(evaluation, call, source) : null,
        };
    }

    /// <summary>Whether a method that is no operator of LINQ may be one of those that are known here, by its name.</summary>
    public static bool MayKnow(IMethodSymbol method) =>
        method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "WithCancellation" or "ConfigureAwait" or "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" or "ForEach" or "ForEachAsync" or "ForAll"
        || method.ContainingType is { Name: "List" or "Array" };

    /// <summary>The element that an enumerator stands at; null for any other member.</summary>
    public static Value? Current(Evaluation evaluation, IMemberReferenceOperation reference, Value enumerator)
    {
        if (reference.Member.Name is not "Current" || enumerator is not ComputedValue { Parts: [var sequence] })
        {
            return null;
        }

        ComputedValue element = evaluation.Make(reference, [enumerator]);
        LearnOfElement(evaluation, sequence, element);
        return element;
    }

    /// <summary>What is known of all elements is known of this one.</summary>
    public static void LearnOfElement(Evaluation evaluation, Value sequence, Value element)
    {
        if (!evaluation.State.IsReachable)
        {
            return;
        }

        if (sequence is CompositeValue { IsList: true } list)
        {
            evaluation.State.Learn(OfAll(evaluation, list, element));
        }

        if (evaluation.Values.Elements.Any(known => ReferenceEquals(known.Sequence, sequence)))
        {
            evaluation.State.Facts = evaluation.Facts.SaidOf(evaluation.State.Facts, evaluation.Values, evaluation.Values.Element(sequence), element);
        }
    }

    public static bool IsSequence(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is INamedTypeSymbol { SpecialType: not SpecialType.System_String } named
            && (IsEnumerable(named) || named.AllInterfaces.Any(IsEnumerable)));

    public static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol named when IsEnumerable(named) => named.TypeArguments.FirstOrDefault(),
        INamedTypeSymbol named => named.AllInterfaces.FirstOrDefault(IsEnumerable)?.TypeArguments.FirstOrDefault(),
        _ => null,
    };

    /// <summary><c>WithCancellation</c> and <c>ConfigureAwait</c> of an asynchronous sequence: it has the same elements.</summary>
    private static Value? Configured(Call call) => call.Method is { Name: "WithCancellation" or "ConfigureAwait", ContainingType.Name: var type } && call.Traits.IsFramework
        ? type switch
        {
            "TaskAsyncEnumerableExtensions" => call[0],
            "ConfiguredCancelableAsyncEnumerable" => call.Arguments.Receiver,
            _ => null,
        }
        : null;

    /// <summary>Whether what is disposed of or moved on is an enumerator: anything else may do more than that.</summary>
    private static bool IsEnumerator(IOperation? instance)
    {
        while (instance is IConversionOperation conversion)
        {
            instance = conversion.Operand;
        }

        return instance?.Type is { } type && (type.DeclaringSyntaxReferences.IsEmpty || type.GetMembers("MoveNext").Length + type.GetMembers("MoveNextAsync").Length > 0);
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>Whether a method group is given to a query, which runs it for each element: that is judged like any other load.</summary>
    public static bool IsPassedToQuery(IMethodReferenceOperation reference) =>
        reference.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation invocation } }
        && (invocation.TargetMethod.Name is "ForEach" or "ForAll" || (IsQuery(invocation.TargetMethod) && invocation.TargetMethod.Name is "Select"));

    /// <summary>Whether a method is an operator of LINQ.</summary>
    public static bool IsQuery(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable" or "ParallelEnumerable" or "Queryable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>The facts that hold for every element of a list that is known element by element.</summary>
    public static FactSet OfAll(Evaluation evaluation, CompositeValue list, Value element)
    {
        FactSet facts = FactSet.All;
        foreach (KeyValuePair<string, Value> member in list.Members)
        {
            facts = facts.Intersect(evaluation.Facts.SaidOf(evaluation.State.Facts, evaluation.Values, member.Value, element));
        }

        return facts.IsAll ? FactSet.None : facts;
    }

    private static ComputedValue Keep(Evaluation evaluation, Call call, Value source, bool isFilter)
    {
        FactSet ofElements = isFilter && FunctionIn(call) is { } predicate ? Predicates.Ask(evaluation, call, predicate, source).IfYes : FactSet.None;
        Changes.OfSharedVariables(evaluation);
        ComputedValue result = evaluation.Make(call.Operation, [source]);
        Say(evaluation, source, result, ofElements);
        return result;
    }

    /// <summary>What is said of the elements of one sequence is said of those of another one.</summary>
    private static void Say(Evaluation evaluation, Value source, Value result, FactSet ofElements)
    {
        ElementValue from = evaluation.Values.Element(source);
        ElementValue to = evaluation.Values.Element(result);
        FactSet facts = evaluation.State.Facts;
        FactSet said = evaluation.Facts.SaidOf(facts.Union(ofElements), evaluation.Values, from, to);
        evaluation.State.Facts = said.Except(ofElements.Except(facts));
    }

    private static AnswerValue Ask(Evaluation evaluation, Call call, Value source, bool whenAll)
    {
        AnswerValue answer = FunctionIn(call) is { } predicate ? Predicates.Ask(evaluation, call, predicate, source) : evaluation.Values.Truth(FactSet.None, FactSet.None);
        Changes.OfSharedVariables(evaluation);

        // All are yes, or there are none: either way the fact holds for each. Not any is yes means that each is no.
        return whenAll ? evaluation.Values.Truth(answer.IfYes, FactSet.None) : evaluation.Values.Truth(FactSet.None, answer.IfNo);
    }

    private static ComputedValue Pick(Evaluation evaluation, Call call, Value source)
    {
        AnswerValue? answer = FunctionIn(call) is { } predicate ? Predicates.Ask(evaluation, call, predicate, source) : null;
        Changes.OfSharedVariables(evaluation);
        ComputedValue element = evaluation.Make(call.Operation, [source]);

        // The default of a struct is an element that nobody asked about.
        if ((!call.Method.Name.EndsWith("OrDefault", StringComparison.Ordinal) && !call.Method.Name.StartsWith("Find", StringComparison.Ordinal)) || call.Method.ReturnType is { IsReferenceType: true })
        {
            FactSet known = evaluation.State.Facts.Union(answer is { IfYes.IsAll: false } ? answer.IfYes : FactSet.None);
            ElementValue each = evaluation.Values.Element(source);
            FactSet said = evaluation.Facts.SaidOf(known, evaluation.Values, each, element);
            FactSet facts = said.Except(known.Except(evaluation.State.Facts));

            // What is given instead of an element has not been asked about with the others.
            evaluation.State.Facts = FallbackIn(call) is { } fallback ? facts.Intersect(evaluation.Facts.SaidOf(evaluation.State.Facts, evaluation.Values, fallback, element)) : facts;
        }

        return element;
    }

    /// <summary>What lists and arrays can be asked without LINQ; null for any other call.</summary>
    private static Value? OfList(Evaluation evaluation, Call call)
    {
        if (call.Method.ContainingType is not { Name: "List" or "Array" } || !call.Traits.IsFramework || FunctionIn(call) is null)
        {
            return null;
        }

        Value source = call.Arguments.Receiver ?? call[0];
        return call.Method.Name switch
        {
            "FindAll" => Keep(evaluation, call, source, isFilter: true),
            "Find" or "FindLast" => Pick(evaluation, call, source),
            "TrueForAll" => Ask(evaluation, call, source, whenAll: true),
            "Exists" => Ask(evaluation, call, source, whenAll: false),
            _ => null,
        };
    }

    /// <summary>A sequence of lists: what is known of all elements is known of those of each list.</summary>
    private static ComputedValue Chunk(Evaluation evaluation, Call call, Value source)
    {
        Changes.OfSharedVariables(evaluation);
        ComputedValue result = evaluation.Make(call.Operation, [source]);
        evaluation.State.Facts = evaluation.Facts.SaidOf(
            evaluation.State.Facts, evaluation.Values, evaluation.Values.Element(source), evaluation.Values.Element(evaluation.Values.Element(result)));
        return result;
    }

    /// <summary>What each element is of a sequence that is made in the call itself: <c>EnsureLicensed(ids.Select(id => new UseRequest(id, …)))</c>; null where that is not known.</summary>
    public static Value? ElementMadeIn(Evaluation evaluation, Call call, int parameter)
    {
        IOperation? written = call.Arguments.PlaceOf(parameter);
        while (written is IConversionOperation conversion)
        {
            written = conversion.Operand;
        }

        return written is IInvocationOperation { TargetMethod.Name: "Select" } && call[parameter] is ComputedValue made && evaluation.Analysis.Mapped.TryGetValue(made, out Value? element) ? element : null;
    }

    private static ComputedValue Select(Evaluation evaluation, Call call, Value source)
    {
        ReportLoads(evaluation, call, source);
        Value? selected = FunctionIn(call) is { } selector ? Predicates.Map(evaluation, call, selector, source) : null;
        Changes.OfSharedVariables(evaluation);
        ComputedValue result = evaluation.Make(call.Operation, [source]);
        evaluation.Analysis.Mapped.Remove(result);
        if (selected is not null)
        {
            evaluation.Analysis.Mapped[result] = selected;
            evaluation.State.Facts = evaluation.Facts.SaidOf(evaluation.State.Facts, evaluation.Values, selected, evaluation.Values.Element(result));
        }

        return result;
    }

    /// <summary><c>List.ForEach</c>, <c>Parallel.ForEach</c>: the function gets each element.</summary>
    private static UnknownValue? ForEach(Evaluation evaluation, Call call)
    {
        if (call.Method.Name is not ("ForEach" or "ForEachAsync" or "ForAll") || FunctionIn(call) is not { } function)
        {
            return null;
        }

        Value source = call.Method.ContainingType.Name is "List" ? call.Arguments.Receiver ?? UnknownValue.Instance : call[0];
        ReportLoads(evaluation, call, source);
        Predicates.Map(evaluation, call, function, source);
        Changes.ByAnyone(evaluation);
        return UnknownValue.Instance;
    }

    /// <summary>A method that loads, run for each element.</summary>
    private static void ReportLoads(Evaluation evaluation, Call call, Value source)
    {
        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Value is FunctionValue { Method: var method } && evaluation.Analysis.Knowledge.Contracts.Of(method)?.Load is { Recording: { Parameter: 0 } path } load
                && method.Parameters.Length > 0 && evaluation.State.IsReachable)
            {
                Value recording = path.Follow(evaluation, evaluation.Values.Element(source), method.Parameters[0].Type, element: 0);
                Value? use = load.FixedUse is { } number ? evaluation.Values.Constant(number) : null;
                evaluation.Frame.Watcher?.Load(new LoadSite(argument.Operation.Value, method, load, recording, use, evaluation.Frame.Body), evaluation.State);
            }
        }
    }

    private static Value? FallbackIn(Call call) =>
        call.Arguments.All.Where(argument => argument.Operation.Parameter is { Name: "defaultValue" }).Select(argument => argument.Value).FirstOrDefault();

    private static FunctionValue? FunctionIn(Call call) => call.Arguments.All.Select(argument => argument.Value).OfType<FunctionValue>().FirstOrDefault();
}
