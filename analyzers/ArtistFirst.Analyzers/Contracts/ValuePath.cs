using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Where a member finds a value: a parameter or the object itself, and members from there on (<c>request.Recording</c>).</summary>
/// <param name="parameter">The ordinal of the parameter; <see cref="Receiver"/> for the object itself.</param>
/// <param name="members">The names of properties or fields; <see cref="EachElement"/> for every element.</param>
internal sealed class ValuePath(int parameter, params IReadOnlyList<string> members)
{
    public const int Receiver = -1;

    public const string EachElement = "[]";

    public int Parameter { get; } = parameter;

    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The path from where its first member leads.</summary>
    public ValuePath Rest => new(Parameter, [.. Members.Skip(1)]);

    /// <summary>A path as written in a contract; null where it names no parameter of the method.</summary>
    public static ValuePath? Parse(string text, IMethodSymbol method)
    {
        string[] parts = text.Split('.');
        if (parts[0] is "this" && !method.IsStatic)
        {
            return new ValuePath(Receiver, [.. parts.Skip(1)]);
        }

        if (ExtensionBlocks.ParameterOf(method) is { } extended && string.Equals(extended.Name, parts[0], StringComparison.Ordinal))
        {
            return new ValuePath(Receiver, [.. parts.Skip(1)]);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (string.Equals(parameter.Name, parts[0], StringComparison.Ordinal))
            {
                return new ValuePath(parameter.Ordinal, [.. parts.Skip(1)]);
            }
        }

        return null;
    }

    /// <summary>Whether a path as written names a parameter, and members that are there.</summary>
    public static bool IsThere(string text, IMethodSymbol method)
    {
        if (Parse(text, method) is not { } path)
        {
            return false;
        }

        ITypeSymbol? type = path.Parameter == Receiver ? ReceiverOf(method) : method.Parameters[path.Parameter].Type;
        foreach (string name in path.Members)
        {
            type = name is EachElement ? Sequences.ElementTypeOf(type) : Decisions.TypeOf(FindMember(type, name));
        }

        return type is not null;
    }

    /// <summary>The value that the path leads to in a call, of one element where it leads through elements that are known one by one.</summary>
    public Value Resolve(Evaluation evaluation, Call call, int element)
    {
        Value value = StartOf(call, out ITypeSymbol? type);
        return Follow(evaluation, value, type, element);
    }

    /// <summary>The value that the members of the path lead to, from where it begins.</summary>
    public Value Follow(Evaluation evaluation, Value value, ITypeSymbol? type, int element)
    {
        foreach (string name in Members)
        {
            if (name is EachElement)
            {
                value = value is CompositeValue { IsList: true } list ? list.Members[element].Value : evaluation.Values.Element(value);
                type = Sequences.ElementTypeOf(type);
            }
            else
            {
                value = Next(evaluation, value, name, ref type);
            }
        }

        return value;
    }

    /// <summary>How many values the path leads to: one, or as many as a list has that is known element by element.</summary>
    public int CountIn(Call call) =>
        Members.Count > 0 && Members[0] is EachElement && StartOf(call, out _) is CompositeValue { IsList: true } list ? list.Members.Count : 1;

    private static Value Next(Evaluation evaluation, Value value, string name, ref ITypeSymbol? type)
    {
        ISymbol? member = FindMember(type, name);
        type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return member is null ? UnknownValue.Instance : MemberReading.Of(evaluation, value, member);
    }

    private static ISymbol? FindMember(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static ITypeSymbol ReceiverOf(IMethodSymbol method) => ExtensionBlocks.ParameterOf(method)?.Type ?? method.ContainingType;

    private Value StartOf(Call call, out ITypeSymbol? type)
    {
        if (Parameter == Receiver)
        {
            type = ReceiverOf(call.Method);
            return call.Arguments.Receiver ?? UnknownValue.Instance;
        }

        type = Parameter < call.Method.Parameters.Length ? call.Method.Parameters[Parameter].Type : null;
        return call[Parameter];
    }
}
