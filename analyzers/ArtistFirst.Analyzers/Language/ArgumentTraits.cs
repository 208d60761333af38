using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>What matters of an argument each time that its call is followed. Symbols and types take time to ask: it is done once for each argument of an analysis.</summary>
internal sealed class ArgumentTraits
{
    public ArgumentTraits(IArgumentOperation argument)
    {
        IParameterSymbol? parameter = argument.Parameter;
        RefKind kind = parameter?.RefKind ?? RefKind.None;
        Ordinal = parameter?.Ordinal ?? -1;
        IsOut = kind == RefKind.Out;
        IsReference = kind is RefKind.Out or RefKind.Ref;
        IsFunction = parameter is { Type.TypeKind: TypeKind.Delegate };
        AreFunctions = parameter is { Type: IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate } };
        IsSequence = Sequences.IsSequence(argument.Value.Type);
    }

    /// <summary>The place of its parameter; less than zero where it has none.</summary>
    public int Ordinal { get; }

    public bool IsOut { get; }

    /// <summary>Whether the call may assign what is given: <c>out</c> or <c>ref</c>.</summary>
    public bool IsReference { get; }

    /// <summary>Whether a function is asked for.</summary>
    public bool IsFunction { get; }

    /// <summary>Whether an array of functions is asked for.</summary>
    public bool AreFunctions { get; }

    /// <summary>Whether what is given is a list.</summary>
    public bool IsSequence { get; }
}
