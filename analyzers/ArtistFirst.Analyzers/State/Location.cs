using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Something that holds a value and can be given another one: a local, a parameter, a field of <c>this</c>, a capture of the flow graph.</summary>
/// <param name="index">Its place in a <see cref="FlowState"/>.</param>
/// <param name="type">Its type; null where the compiler knows none.</param>
/// <param name="symbol">The symbol; null for a capture and for the value returned.</param>
/// <param name="isShared">Whether code that a call may reach can assign it.</param>
/// <param name="isField">Whether it belongs to the object, not to the call.</param>
internal sealed class Location(int index, ITypeSymbol? type, ISymbol? symbol, bool isShared, bool isField)
{
    public int Index { get; } = index;

    public ITypeSymbol? Type { get; } = type;

    public ISymbol? Symbol { get; } = symbol;

    /// <summary>Whether code that a call may reach can assign it: a nested function, or, for a field, any method.</summary>
    public bool IsShared { get; } = isShared;

    /// <summary>Whether it is a field of <c>this</c>: also a parameter of a primary constructor, seen from another member.</summary>
    public bool IsField { get; } = isField;

    /// <summary>The definition of what it holds when something has changed it of which nothing is known; null where that has not happened yet.</summary>
    public int? Forgotten { get; set; }

    public override string ToString() => Symbol?.Name ?? $"capture {Index}";
}
