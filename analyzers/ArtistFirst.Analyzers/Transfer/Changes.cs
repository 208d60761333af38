using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What a call or an assignment may have changed. A member of an object that can change stays the same until something is done with the
/// object; a variable that a nested function assigns stays the same until anything is called.
/// </summary>
internal static class Changes
{
    /// <summary>A member was assigned: of which object does not matter, because another variable may hold the same one.</summary>
    public static void OfMember(Evaluation evaluation, ISymbol? member)
    {
        EndMember(evaluation, member);
        Done(evaluation);
    }

    private static void EndMember(Evaluation evaluation, ISymbol? member)
    {
        foreach (MemberValue value in evaluation.Values.Changeable)
        {
            bool isMeant = member is null
                ? value.Member is null
                : value.Member is not null && SymbolEqualityComparer.Default.Equals(value.Member.OriginalDefinition, member.OriginalDefinition);
            if (isMeant)
            {
                End(evaluation, value.Definition!.Value);
            }
        }
    }

    /// <summary>Something was called that got these objects.</summary>
    /// <param name="evaluation">Where.</param>
    /// <param name="objects">The objects that the call may change.</param>
    /// <param name="lists">Those of them that are lists.</param>
    /// <param name="mayChangeElements">Whether the call may change the objects in the lists.</param>
    public static void ByCall(Evaluation evaluation, IReadOnlyCollection<Value> objects, IReadOnlyCollection<Value> lists, bool mayChangeElements = false)
    {
        bool reachesThis = false;
        foreach (Value value in objects)
        {
            Value reached = value is AnswerValue { Identity: { } identity } ? identity : value;
            if (reached is not (ConstantValue or UnknownValue))
            {
                reachesThis |= reached is SymbolValue { IsThis: true } or FunctionValue;
                OfObject(evaluation, reached, mayChangeElements && lists.Contains(value));
            }
        }

        OfSequences(evaluation, lists);
        if (reachesThis)
        {
            OfHeldObjects(evaluation);
            ForgetFields(evaluation, static _ => true);
        }

        OfSharedVariables(evaluation);
    }

    /// <summary>Code of the project has run: static members that can change may have.</summary>
    public static void OfStatics(Evaluation evaluation)
    {
        foreach (MemberValue value in evaluation.Values.Changeable)
        {
            if (value.Member is { IsStatic: true })
            {
                End(evaluation, value.Definition!.Value);
            }
        }

        Done(evaluation);
    }

    /// <summary>Unknown code has run: whatever can change may have.</summary>
    public static void ByAnyone(Evaluation evaluation)
    {
        foreach (MemberValue value in evaluation.Values.Changeable)
        {
            End(evaluation, value.Definition!.Value);
        }

        foreach (ElementValue element in evaluation.Values.Elements)
        {
            End(evaluation, element.Definition);
        }

        OfLists(evaluation);
        ForgetFields(evaluation, static _ => true);
        OfSharedVariables(evaluation);
    }

    /// <summary>Any call may run a nested function: what those assign may have changed.</summary>
    public static void OfSharedVariables(Evaluation evaluation)
    {
        foreach (Location location in evaluation.Locations.SharedVariables)
        {
            if (evaluation.State[location.Index] is not null)
            {
                Variables.Forget(evaluation, location);
            }
        }

        AssignedVariables assigned = evaluation.Locations.Assigned;
        foreach (ISymbol member in assigned.MembersInNestedFunctions)
        {
            EndMember(evaluation, member);
            ForgetFields(evaluation, location => location.Symbol is { } field && SymbolEqualityComparer.Default.Equals(field.OriginalDefinition, member));
        }

        if (assigned.ElementsInNestedFunctions)
        {
            EndMember(evaluation, member: null);
            OfLists(evaluation);
        }

        Done(evaluation);
    }

    /// <summary>The lists that are known element by element may hold other elements.</summary>
    private static void OfLists(Evaluation evaluation)
    {
        foreach (CompositeValue list in evaluation.Values.Lists)
        {
            End(evaluation, list.Definition!.Value);
        }
    }

    /// <summary>The fields of <c>this</c> that can change may have.</summary>
    public static void OfFields(Evaluation evaluation)
    {
        ForgetFields(evaluation, static _ => true);
        Done(evaluation);
    }

    private static void ForgetFields(Evaluation evaluation, Func<Location, bool> isMeant)
    {
        foreach (Location location in evaluation.Locations.SharedFields)
        {
            if (evaluation.State[location.Index] is not null && isMeant(location))
            {
                Variables.Forget(evaluation, location);
            }
        }
    }

    /// <summary>The objects that fields hold may have changed, under whatever name they are known besides.</summary>
    private static void OfHeldObjects(Evaluation evaluation)
    {
        foreach (Location location in evaluation.Locations.SharedFields)
        {
            if (evaluation.State[location.Index] is { } held and not (AnswerValue or ConstantValue or UnknownValue))
            {
                OfObject(evaluation, held, withElements: false);
            }
        }
    }

    /// <summary>The inner ones first: a member goes on under another name when its object ends, and what is said of it with it.</summary>
    private static void OfObject(Evaluation evaluation, Value reached, bool withElements)
    {
        MemberValue[] changeable = evaluation.Values.Changeable;
        for (int i = changeable.Length - 1; i >= 0; i--)
        {
            if (changeable[i].IsWithin(reached) || (withElements && changeable[i].Root is ComputedValue element && element.IsMadeOf(reached)))
            {
                End(evaluation, changeable[i].Definition!.Value);
            }
        }
    }

    /// <summary>A list may have got other elements: any list, because another variable may hold the same one.</summary>
    private static void OfSequences(Evaluation evaluation, IReadOnlyCollection<Value> reached)
    {
        if (reached.Count == 0)
        {
            return;
        }

        foreach (ElementValue element in evaluation.Values.Elements)
        {
            if (reached.Contains(element.Sequence) || reached.Any(value => value is JoinedValue or MemberValue or ComputedValue && value.IsDerivedFrom(element.Sequence)))
            {
                End(evaluation, element.Definition);
            }
        }

        // Last: the list goes on under another number, with what is still known of it.
        foreach (Value value in reached)
        {
            if (value is CompositeValue { Definition: { } definition })
            {
                End(evaluation, definition);
            }
        }
    }

    private static void End(Evaluation evaluation, int definition) => evaluation.State.Redefine(definition);

    /// <summary>An exception may leave when anything of all that has changed. Nothing is said of what has, so that it covers what has not: one look at the end will do.</summary>
    private static void Done(Evaluation evaluation) => evaluation.Frame.Throwing.MayThrow(evaluation.State);
}
