using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A symbol as a key: equal where the compiler says so.</summary>
internal readonly struct SymbolKey(ISymbol symbol) : IEquatable<SymbolKey>
{
    private readonly ISymbol _symbol = symbol;

    public bool Equals(SymbolKey other) => SymbolEqualityComparer.Default.Equals(_symbol, other._symbol);

    public override bool Equals(object? obj) => obj is SymbolKey other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_symbol);

    public override string ToString() => _symbol.Name;
}
