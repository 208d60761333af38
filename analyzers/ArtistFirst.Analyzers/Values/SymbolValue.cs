using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What a parameter holds when the member is entered, <c>this</c>, or what a static readonly member holds.</summary>
/// <param name="symbol">The parameter or static member; a type stands for <c>this</c>.</param>
internal sealed class SymbolValue(ISymbol symbol) : Value(DefinitionSet.None)
{
    public ISymbol Symbol { get; } = symbol;

    public bool IsThis => Symbol is ITypeSymbol;

    public override bool IsAnonymous => Symbol is not IParameterSymbol;

    public override string ToString() => IsThis ? "this" : Symbol.Name;
}
