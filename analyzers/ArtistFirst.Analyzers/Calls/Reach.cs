using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The objects that a call may change: the one that it is called on, and, unless the framework is called, those that it is given. What an
/// object was made of it may have kept, and a function that is given away may use what it captures.
/// </summary>
internal static class Reach
{
    // An object that is made of objects that are made of others: who goes on like that reaches everything.
    private const int MaximumObjects = 16;

    public static IReadOnlyCollection<Value> Of(Evaluation evaluation, Call call)
    {
        List<Value> reached = [];
        if (call.Arguments.Receiver is { } receiver)
        {
            Add(evaluation, reached, receiver, value => MayHold(call.Instance, value));
        }

        bool isFramework = call.Traits.Reach == CodeReach.Receiver;
        foreach (Value operand in isFramework ? [] : call.Arguments.Operands)
        {
            Add(evaluation, reached, operand, static _ => false);
        }

        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Value is FunctionValue || !isFramework)
            {
                Add(evaluation, reached, argument.Value, static _ => false);
            }
            else if (argument.Traits.IsSequence)
            {
                // Lists are given to anybody.
                reached.Add(argument.Value);
            }
        }

        return reached;
    }

    /// <summary>
    /// Whether a call is given a function of which nobody knows what it is, or what it is called on: it may run it. What a query runs is trusted to change nothing.
    /// </summary>
    public static bool IsGivenUnknownCode(Evaluation evaluation, Call call)
    {
        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Traits.IsFunction && IsUnknownCode(evaluation, argument.Value, argument.Operation.Value))
            {
                return true;
            }

            if (argument.Traits.AreFunctions && argument.Operation.Value is var several and not IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true }
                && (argument.Value is not CompositeValue { IsList: true } all || all.Parts.Any(part => IsUnknownCode(evaluation, part, several))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnknownCode(Evaluation evaluation, Value value, IOperation written) => value switch
    {
        ConstantValue { IsNull: true } => false,
        FunctionValue function => Functions.BodyOf(evaluation, function) is null && !function.Method.IsStatic && MethodIn(written) is not { Instance: null or IInstanceReferenceOperation },
        _ => true,
    };

    private static IMethodReferenceOperation? MethodIn(IOperation operation) => operation switch
    {
        IDelegateCreationOperation creation => MethodIn(creation.Target),
        IConversionOperation conversion => MethodIn(conversion.Operand),
        _ => operation as IMethodReferenceOperation,
    };

    /// <summary>Adds an object and what it was made of.</summary>
    private static void Add(Evaluation evaluation, List<Value> reached, Value value, Func<SymbolValue, bool> mayHoldThis)
    {
        int next = reached.Count;
        reached.Add(value);
        for (; next < reached.Count && reached.Count < MaximumObjects; next++)
        {
            if (reached[next] is FunctionValue function)
            {
                AddCaptured(evaluation, reached, function);
            }

            if (reached[next] is ComputedValue { IsLoaded: false } or PureValue or CompositeValue)
            {
                reached.AddRange(reached[next].Parts.Where(part => !reached.Contains(part) && (part is not SymbolValue { IsThis: true } self || mayHoldThis(self))));
            }
        }
    }

    /// <summary>Whether an object has a place for <c>this</c>. Nearly everything that a method makes is made of it: only a type that is written here, and asks for one, is thought to keep it.</summary>
    private static bool MayHold(IOperation? instance, SymbolValue self)
    {
        while (instance is IConversionOperation conversion)
        {
            instance = conversion.Operand;
        }

        return instance?.Type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type && self.Symbol is INamedTypeSymbol own
            && type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Any(parameter => IsFor(parameter.Type, own));
    }

    private static bool IsFor(ITypeSymbol place, INamedTypeSymbol own)
    {
        for (INamedTypeSymbol? type = own; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, place.OriginalDefinition))
            {
                return true;
            }
        }

        return own.AllInterfaces.Any(seam => SymbolEqualityComparer.Default.Equals(seam.OriginalDefinition, place.OriginalDefinition));
    }

    /// <summary>The objects of the variables around a function that it calls something on, or gives to somebody.</summary>
    private static void AddCaptured(Evaluation evaluation, List<Value> reached, FunctionValue function)
    {
        if (Functions.BodyOf(evaluation, function) is not { } body)
        {
            return;
        }

        foreach (ISymbol variable in body.Touched)
        {
            Location location = variable is ILocalSymbol local ? evaluation.Locations.Of(local) : evaluation.Locations.Of((IParameterSymbol)variable);
            if (evaluation.State[location.Index] is { } held && !reached.Contains(held))
            {
                reached.Add(held);
            }
        }
    }
}
